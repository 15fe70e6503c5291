import { backingUp } from './backup'
import { backupAnyway } from './backup-anyway'
import { changingPassphrase } from './passphrase'
import type { FaultOp } from './fault-op'
import { migrate } from './migrate'
import { renewingRecoveryKey } from './recovery-key'
import { restoring } from './restore'
import { save } from './save'
import { saveAnyway } from './save-anyway'
import { sign } from './sign'

/** One line for each thing that may be cut short. */
export const faultOps: readonly FaultOp[] = [save, sign, migrate, changingPassphrase, renewingRecoveryKey, backingUp, restoring]

export function opNamed(name: string): FaultOp {
  const found = [...faultOps, saveAnyway, backupAnyway].find((op) => op.name === name)
  if (!found) throw new Error(`no operation of the fault harnesses is called ${name}`)
  return found
}
