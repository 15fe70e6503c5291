import { backingUp } from './backup'
import { backupAnyway } from './backup-anyway'
import { changingPassphrase } from './passphrase'
import type { FaultOp } from './fault-op'
import { importing } from './import'
import { migrate } from './migrate'
import { migrateAnyway } from './migrate-anyway'
import { passphraseAnyway } from './passphrase-anyway'
import { renewingRecoveryKey } from './recovery-key'
import { restoring } from './restore'
import { restoreAnyway } from './restore-anyway'
import { save } from './save'
import { saveAnyway } from './save-anyway'
import { signAnyway } from './sign-anyway'
import { sign } from './sign'

/** One line for each thing that may be cut short. */
export const faultOps: readonly FaultOp[] = [save, sign, migrate, changingPassphrase, renewingRecoveryKey, backingUp, restoring, importing]

/** The same where the disk fails, and the app goes on whatever the reply. */
export const failingOps: readonly FaultOp[] = [saveAnyway, backupAnyway, signAnyway, passphraseAnyway, restoreAnyway, migrateAnyway]

export function opNamed(name: string): FaultOp {
  const found = [...faultOps, ...failingOps].find((op) => op.name === name)
  if (!found) throw new Error(`no operation of the fault harnesses is called ${name}`)
  return found
}
