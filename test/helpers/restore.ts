import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Input, Path, Value } from '../../src/shared/contract'
import { AppError, type Reply } from '../../src/shared/errors'
import { createDispatcher } from '../../src/main/dispatch'
import { createBatches } from '../../src/main/documents/batch'
import { examine } from '../../src/main/restore/examine'
import { createHistoryWatch, type HistoryWatch } from '../../src/main/history/watch'
import { createRestoring, type Restoring, type RunExamination } from '../../src/main/restore/restoring'
import { preferencesIn } from '../../src/main/settings/preferences'
import type { TaskContext } from '../../src/main/task-context'
import { createVaultSession, type Vault } from '../../src/main/vault/session'
import { checkHere } from './check-here'
import { makeBackupOf } from './backups'
import { noBackups, noDocuments, type Call, testClock, type TestClock } from './practice'
import { cheap, makeVault, passphrase, temporaryFolder } from './vault'
import { keyTypedBack, noKeyring } from './vault-session'

export interface RealPractice {
  call: Call
  /** Of an operation that must fail. */
  refusal<P extends Path>(path: P, input: Input<P>): Promise<AppError>
  vault: Vault
  history: HistoryWatch
  restoring: Restoring
  clock: TestClock
  /** The data folder. */
  folder: string
  recoveryKey: string
  /** What the next dialogs for a file and a folder answer. */
  answers: { file: string | null; folder: string | null }
  /** Why backups were asked for before something. */
  backedUp: readonly string[]
  /** Of the open practice, as the app would make it. @returns its path */
  backUp(): string
  unlock(secret?: Parameters<Vault['unlock']>[0]): Promise<void>
}

/** Where a test runs the examination itself: the thread belongs to the built app. */
export const examineHere: RunExamination = (examination, report) => ({ done: Promise.resolve().then(() => examine(examination, report)), stop: () => {} })

interface Options {
  /** Names one that is there already, or an empty place. */
  folder?: string
  run?: RunExamination
  elapsed?: () => number
  /** The page is told that a backup is looked at, or not any more. */
  told?: () => void
  /** What fails where nobody is told; without it, that fails the test. */
  failed?: (what: string, error: unknown) => void
}

/** A practice in a real vault session behind the real dispatcher, unlocked. */
export async function realPractice({ folder: given, run = examineHere, elapsed = hurrying(), told = () => {}, failed = fail }: Options = {}): Promise<RealPractice> {
  const folder = given ?? (await makeVault()).folder
  const clock = testClock()
  const preferences = preferencesIn(temporaryFolder())
  preferences.setDataFolder(folder)
  const marks = temporaryFolder()
  const history = createHistoryWatch({ folder: marks, computer: marks, clock, told: () => {} })
  const vault = createVaultSession({
    userData: temporaryFolder(),
    clock,
    preferences,
    idle: () => {},
    opened: (practice) => {
      history.opened(practice)
      restoring.tidy()
    },
    check: checkHere,
    checkAfter: 0,
    locked: () => void restoring.cancel(),
    leaving: () => null,
    beforeMigration: async () => {},
    keyStore: noKeyring(),
    elapsed,
    testCost: cheap,
    failed,
  })
  const backedUp: string[] = []
  const restoring: Restoring = createRestoring({
    vault, history, clock,
    backups: { before: async (why) => void backedUp.push(why) },
    examine: run,
    told,
    remember: () => preferences.rememberPractice(preferences.dataFolder()),
    failed,
  })
  onTestFinished(() => vault.lock())
  const answers: RealPractice['answers'] = { file: null, folder: null }
  const dialogs = { saveFile: async () => null, openFile: async () => answers.file, chooseFolder: async () => answers.folder, reveal: () => {} }
  const context: TaskContext = { clock, vault, history, backups: noBackups, batches: createBatches(() => {}), preferences, restoring, dialogs, printing: noDocuments, pageSaved: () => {}, copied: () => {} }
  const logged: string[] = []
  const dispatch = createDispatcher({ context, log: { error: (line) => void logged.push(line), warn: () => {} }, changed: () => {}, checkOutput: true })
  const ask = async <P extends Path>(path: P, input: Input<P>) => {
    const reply = (await dispatch(path, input)) as Reply<Value<P>>
    if (reply.ok) return reply.value
    return new AppError(reply.error.code, `${reply.error.message}${reply.error.code === 'internal' ? logged.join('; ') : ''}`, reply.error.fields)
  }
  if (existsSync(join(folder, 'vault.json'))) await vault.unlock({ passphrase })
  const recoveryKey = vault.heldRecoveryKey() === null ? '' : keyTypedBack(vault)
  return {
    async call(path, input) {
      const value = await ask(path, input)
      if (value instanceof AppError) throw value
      return value
    },
    async refusal(path, input) {
      const value = await ask(path, input)
      if (value instanceof AppError) return value
      throw new Error(`${path} was carried out`)
    },
    vault,
    history,
    restoring,
    clock,
    folder,
    recoveryKey,
    answers,
    backedUp,
    backUp: () => backUp(vault, clock.now()),
    unlock: (secret = { passphrase }) => vault.unlock(secret),
  }
}

function fail(what: string, error: unknown): never {
  throw new Error(what, { cause: error })
}

/** A minute between any two looks: nobody waits after a wrong try. */
function hurrying(): () => number {
  let minutes = 0
  return () => (minutes += 1) * 60_000
}

let made = 0

function backUp(vault: Vault, at: string): string {
  const held = vault.held()
  if (held === null) throw new Error('no practice is open')
  return makeBackupOf({ ...held, db: vault.requireOpen().orm.$client }, { seq: ++made, at }).path
}

/** Over the open practice, by the therapist. */
export async function restored({ answers, call }: RealPractice, backup: string): Promise<void> {
  answers.file = backup
  await call('restore.choose', { seq: null })
  await call('restore.look', { secret: null })
  await call('restore.confirm', { passphrase })
}

/** A copy of a backup outside the practice, as on a stick. */
export function onAStick(backup: string): string {
  const stick = join(temporaryFolder(), 'on a stick.levatorbackup')
  copyFileSync(backup, stick)
  return stick
}
