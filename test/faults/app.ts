import { dirname, join } from 'node:path'
import type { Path, Value } from '../../src/shared/contract'
import { AppError, type Reply } from '../../src/shared/errors'
import { type Clock, systemClock } from '../../src/main/clock'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { createBackups } from '../../src/main/backup/backups'
import { runInWorker } from '../../src/main/backup/run-in-worker'
import { createHistoryWatch } from '../../src/main/history/watch'
import { examineInWorker } from '../../src/main/restore/examine-in-worker'
import { createRestoring } from '../../src/main/restore/restoring'
import { indexPending } from '../../src/main/search/index-sessions'
import { catchUpEffects } from '../../src/main/sessions/effects'
import { preferencesIn } from '../../src/main/settings/preferences'
import { checkInThread, type RunCheck } from '../../src/main/vault/check-in-thread'
import { createVaultSession, type Vault } from '../../src/main/vault/session'
import type { OpenPractice } from '../../src/main/vault/open-practice'
import { cheap } from '../helpers/cheap-vault'
import { type Call, fakeContext } from '../helpers/practice'

/** The app as `main/index.ts` puts it together, without its window: real vault, real dispatcher, the clock on the wall, a stick at the dialogs. */
export interface App {
  vault: Vault
  /** Typed; a reply that is not ok is thrown as AppError. */
  call: Call
  dispatch: Dispatch
  /** All the work in the background there is: the search index, old figures, the mark of this computer. */
  catchUp(): void
}

/** The backup that a dialog for a file answers with: outside of all that a run does harm to. */
export const stickFor = (userData: string): string => join(dirname(userData), 'stick.levatorbackup')

/** Where the marks of this computer lie. */
export const marksIn = (userData: string): string => join(userData, 'marks')

interface Options {
  failed(what: string, error: unknown): void
  /** Made by themselves at every lock and before a migration, as in the app. Default: not, so that nothing else is cut short. */
  backups?: boolean
  /** Default: the one on the wall. */
  clock?: Clock
  /** How a practice that was opened is read through. Default: in its thread, as in the app. */
  check?: RunCheck
}

/** No keyring: this computer unlocks nothing by itself. */
const keyStore = { keyring: () => 'unknown', isAvailable: () => Promise.resolve(false), encrypt: refuse, decrypt: refuse }

function refuse(): Promise<never> {
  return Promise.reject(new Error('there is no keyring'))
}

export function startApp(userData: string, { failed, backups: withBackups = false, clock = systemClock, check = checkInThread }: Options): App {
  const nothing = () => {}
  const preferences = preferencesIn(userData)
  const backups = createBackups({ clock, appVersion: '0.0.0', run: runInWorker, told: nothing, failed })
  const ends = {
    idle: nothing,
    locked: () => void restoring.cancel(),
    beforeMigration: withBackups ? backups.beforeMigration : () => Promise.resolve(),
    leaving: withBackups ? backups.leaving : () => null,
    opened(practice: OpenPractice) {
      history.opened(practice)
      if (withBackups) backups.opened(practice)
      restoring.tidy()
    },
  }
  const vault = createVaultSession({ userData, clock, preferences, ...ends, check, checkAfter: 0, keyStore, testCost: cheap, failed })
  const history = createHistoryWatch({ folder: marksIn(userData), computer: userData, clock, told: nothing })
  const remember = () => preferences.rememberPractice(preferences.dataFolder())
  const restoring = createRestoring({ vault, history, backups, clock, examine: examineInWorker, remember, told: nothing, failed })
  const steps = [indexPending, catchUpEffects, history.step]
  const bare = fakeContext(clock, vault.requireOpen)
  const dialogs = { ...bare.dialogs, openFile: () => Promise.resolve(stickFor(userData)) }
  const context = { ...bare, dialogs, vault, preferences, history, backups, restoring }
  const log = { error: (message: string) => failed('an operation', message), warn: nothing }
  const dispatch = createDispatcher({ context, log, changed: (path) => withBackups && backups.changed(path), checkOutput: false })
  const catchUp = () => {
    const { orm } = vault.requireOpen()
    while (steps.some((step) => step(orm)));
  }
  return { vault, dispatch, call: typedCall(dispatch), catchUp }
}

export function typedCall(dispatch: Dispatch): Call {
  return async (path, input) => {
    const reply = (await dispatch(path, input)) as Reply<Value<typeof path & Path>>
    if (reply.ok) return reply.value
    throw new AppError(reply.error.code, `${path}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})}`)
  }
}
