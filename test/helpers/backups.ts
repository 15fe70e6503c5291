import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Input, Path, Value } from '../../src/shared/contract'
import { AppError, type Reply } from '../../src/shared/errors'
import { type Backups, createBackups } from '../../src/main/backup/backups'
import { type Job, type Report, runJob } from '../../src/main/backup/jobs'
import type { Made } from '../../src/main/backup/make'
import type { RunJob } from '../../src/main/backup/run-in-worker'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { createBatches } from '../../src/main/documents/batch'
import { createHistoryWatch } from '../../src/main/history/watch'
import { preferencesIn } from '../../src/main/settings/preferences'
import type { TaskContext } from '../../src/main/task-context'
import type { OpenPractice } from '../../src/main/vault/open-practice'
import { createVaultSession, type Vault } from '../../src/main/vault/session'
import { checkHere } from './check-here'
import { makeJob } from './backup-job'
import { cheap } from './cheap-vault'
import { type Call, noDocuments, noRestoring, type TestClock, testClock } from './practice'
import { makeVault, passphrase, temporaryFolder } from './vault'
import { noKeyring } from './vault-session'

export { makeJob }

export const noReport: Report = () => {}

export function makeBackupOf(practice: Pick<OpenPractice, 'db' | 'folder' | 'key'>, what: Parameters<typeof makeJob>[1] = {}): Made & { path: string } {
  const job = makeJob(practice, what)
  return { ...runJob(job, noReport), path: join(job.folder, job.file) }
}

/** The same work without a thread, begun a turn later; `stop` comes too late once it has begun. */
export const runHere: RunJob = <J extends Job>(job: J, report: Report) => {
  let stopped = false
  return {
    done: new Promise((resolve, reject) => {
      setImmediate(() => {
        try {
          if (stopped) throw new Error('stopped')
          resolve(runJob(job, report))
        } catch (error) {
          reject(error as Error)
        }
      })
    }),
    stop: () => {
      stopped = true
    },
  }
}

export interface BackedUpPractice {
  vault: Vault
  backups: Backups
  dispatch: Dispatch
  /** Through the real dispatcher; a reply that is not ok is thrown as AppError. */
  call: Call
  clock: TestClock
  folder: string
  recoveryKey: string
  /** The folder that the system's dialog gives. */
  choose: (folder: string | null) => void
  /** Files of the folder of the backups. */
  files: () => string[]
  failures: string[]
}

/** A real practice behind the real dispatcher, backed up by itself; open. Time goes on by `clock` and the test's own timers. */
export async function openBackedUpPractice({ run = runHere }: { run?: RunJob } = {}): Promise<BackedUpPractice> {
  const { folder, recoveryKey } = await makeVault()
  const userData = temporaryFolder()
  const preferences = preferencesIn(userData)
  preferences.setDataFolder(folder)
  const clock = testClock()
  const failures: string[] = []
  const failed = (what: string, error: unknown) => void failures.push(`${what}: ${String(error)}`)
  const backups = createBackups({ clock, appVersion: '0.1.0', run, told: () => {}, failed })
  const history = createHistoryWatch({ folder: join(userData, 'marks'), computer: userData, clock, told: () => {} })
  const vault = createVaultSession({
    userData, clock, preferences, failed,
    idle: () => {},
    opened: (practice) => {
      history.opened(practice)
      backups.opened(practice)
    },
    leaving: backups.leaving,
    beforeMigration: backups.beforeMigration,
    check: checkHere,
    checkAfter: 0,
    locked: () => {},
    keyStore: noKeyring(),
    testCost: cheap,
  })
  onTestFinished(async () => {
    vault.lock('at-once')
    await vault.closing()
  })
  let chosen: string | null = null
  const context: TaskContext = {
    clock, vault, backups, history, preferences,
    batches: createBatches(() => {}),
    restoring: noRestoring,
    dialogs: { saveFile: async () => null, openFile: async () => null, chooseFolder: async () => chosen, reveal: () => {} },
    printing: noDocuments,
    pageSaved: () => {},
    copied: () => {},
  }
  const dispatch = createDispatcher({ context, log: { error: (message) => void failures.push(message), warn: () => {} }, changed: backups.changed, checkOutput: true })
  await vault.unlock({ passphrase })
  return {
    vault, backups, dispatch, clock, folder, recoveryKey, failures,
    async call<P extends Path>(path: P, input: Input<P>) {
      const reply = (await dispatch(path, input)) as Reply<Value<P>>
      if (reply.ok) return reply.value
      throw new AppError(reply.error.code, reply.error.message)
    },
    choose: (next) => void (chosen = next),
    files: () => readdirSync(join(folder, 'backups')),
  }
}
