import { createHash } from 'node:crypto'
import type { Input, Path, Value } from '../../src/shared/contract'
import { AppError, type ErrorReply, type Reply } from '../../src/shared/errors'
import type { DatabaseKey } from '../../src/main/db/key'
import type { Database } from '../../src/main/db/open'
import { ormOf, type WriteDb } from '../../src/main/db/orm'
import { createViews, type Views } from '../../src/main/audit/views'
import { createDispatcher, type Dispatch } from '../../src/main/dispatch'
import { createBatches } from '../../src/main/documents/batch'
import type { Clock } from '../../src/main/clock'
import type { TaskContext } from '../../src/main/task-context'
import { nothingToSay } from '../../src/main/backup/status'
import { openTestDb, type TestDb } from './database'

export interface TestClock extends Clock {
  /** Sets the moment, "2026-03-02T09:30:00.000Z". */
  set(at: string): void
  /** Goes on by so many minutes. */
  forward(minutes: number): void
  setZone(zone: string): void
}

export type Call = <P extends Path>(path: P, input: Input<P>) => Promise<Value<P>>

export interface TestPractice {
  /** As the page calls: typed, through the real dispatcher. A reply that is not ok is thrown as AppError. */
  call: Call
  /** The same without types and without throwing. */
  dispatch: Dispatch
  /** The error of a call that must fail. */
  refusal<P extends Path>(path: P, input: Input<P>): Promise<ErrorReply>
  clock: TestClock
  db: Database
  /** Of the encrypted database. */
  file: string
  key: DatabaseKey
  orm: WriteDb
  /** SHA-256 over all rows of all tables: equal exactly when nothing was written. */
  digest(): string
  /** What was looked at and is not written yet. */
  views: Views
  /** Paths of the `changed` calls so far. */
  changes: string[]
  /** Errors logged so far. */
  logged: string[]
  /** Every call is answered with `locked` until `openAgain`, and a batch of documents is forgotten. */
  lock(): void
  openAgain(): void
  /** As if another practice were open from now on. */
  openAnother(): void
  close(): void
}

interface Options {
  checkOutput?: boolean
  /** In place of a new, empty one. */
  database?: Pick<TestDb, 'db' | 'file' | 'key' | 'close'>
  /** In place of dialogs that are always cancelled, a printer that prints nothing and a vault whose passphrase is always right. */
  dialogs?: Partial<TaskContext['dialogs']>
  vault?: Partial<TaskContext['vault']>
  printing?: Partial<TaskContext['printing']>
  restoring?: Partial<TaskContext['restoring']>
}

/**
 * A practice, empty unless told otherwise, on a real encrypted database, behind the real dispatcher. It also parses every value returned, unless told
 * not to: the built app does not, so what is timed must not either.
 */
export function openTestPractice({ checkOutput = true, database = openTestDb(), dialogs = {}, printing = {}, restoring = {}, vault = {} }: Options = {}): TestPractice {
  const { db, close, file, key } = database
  const orm = ormOf(db)
  let opened = orm
  const clock = testClock()
  const changes: string[] = []
  const logged: string[] = []
  let open = true
  const batches = createBatches(() => void changes.push('documents.batchState'))
  const bare = fakeContext(clock, () => {
    if (!open) throw new AppError('locked', 'Levator is locked. Unlock it to go on.')
    return { orm: opened }
  })
  const context = { ...bare, batches, dialogs: { ...bare.dialogs, ...dialogs }, printing: { ...bare.printing, ...printing }, restoring: { ...bare.restoring, ...restoring }, vault: { ...bare.vault, ...vault } }
  const log = {
    error: (message: string) => void logged.push(message),
    // How long a call took depends on the machine.
    warn: () => {},
  }
  const views = createViews(clock)
  const dispatch = createDispatcher({ context, log, changed: (path) => void changes.push(path), viewed: (path, input) => void views.note(path, input), checkOutput })
  return {
    dispatch,
    async call<P extends Path>(path: P, input: Input<P>) {
      const reply = (await dispatch(path, input)) as Reply<Value<P>>
      if (reply.ok) return reply.value
      throw new AppError(reply.error.code, `${path}: ${reply.error.message} ${JSON.stringify(reply.error.fields ?? {})} ${logged.join('; ')}`)
    },
    async refusal(path, input) {
      const reply = await dispatch(path, input)
      if (reply.ok) throw new Error(`${path} was carried out`)
      return reply.error
    },
    clock,
    db,
    file,
    key,
    orm,
    digest: () => digestOf(db),
    views,
    changes,
    logged,
    lock() {
      open = false
      batches.forget()
    },
    openAgain: () => void (open = true),
    openAnother: () => void (opened = ormOf(db)),
    close,
  }
}

export function testClock(): TestClock {
  let at = Date.parse('2026-03-02T09:30:00.000Z')
  let zone = 'Europe/London'
  return {
    now: () => new Date(at).toISOString(),
    zone: () => zone,
    set: (moment) => void (at = Date.parse(moment)),
    forward: (minutes) => void (at += minutes * 60_000),
    setZone: (name) => void (zone = name),
  }
}

const refused = () => {
  throw new AppError('refused', 'Nothing is restored here.')
}

/** A printer that prints nothing. */
export const noDocuments: TaskContext['printing'] = {
  prepare: () => {},
  documentPdf: async () => new Uint8Array(),
  onPaper: async () => false,
  recoverySheet: async () => false,
}

/** For a context in which no backup is ever restored. */
export const noRestoring: TaskContext['restoring'] = {
  state: () => ({ running: null, switched: null }),
  choose: async () => refused(),
  look: async () => refused(),
  inBackup: async () => refused(),
  confirm: async () => refused(),
  cancel: async () => {},
  undo: async () => refused(),
  keep: async () => {},
  tidy: () => {},
}

/** Nobody at the keyboard: dialogs are cancelled, nothing is printed, the vault opens nothing. */
export function fakeContext(clock: Clock, requireOpen: TaskContext['vault']['requireOpen']): TaskContext {
  const closed = { phase: 'locked', damage: null, kind: null, demoExists: false, recoveryAsked: null, diskFull: false, failed: null, unlocksWithComputer: false, openedByRecoveryKey: false, folder: '/practice' } as const
  const nothing = async () => {}
  return {
    clock,
    dialogs: { saveFile: async () => null, openFile: async () => null, chooseFolder: async () => null, reveal: () => {} },
    printing: noDocuments,
    pageSaved: () => {},
    copied: () => {},
    history: { state: () => ({ phase: 'checked', events: 0, versions: 0, checkedAt: clock.now(), broken: null, behind: null, markUnreadable: false, markGone: false, unreadable: false }), accept: () => {}, damaged: () => {} },
    preferences: {
      read: () => ({ language: 'en', theme: 'system', hideFromCapture: true }),
      update: () => ({ language: 'en', theme: 'system', hideFromCapture: true }),
      dataFolder: () => null,
      setDataFolder: () => {},
      rememberPractice: () => {},
      knowsPractice: () => false,
    },
    backups: noBackups,
    batches: createBatches(() => {}),
    restoring: noRestoring,
    vault: {
      requireOpen,
      state: () => closed,
      create: nothing,
      guess: (guess) => guess(),
      prove: nothing,
      changePassphrase: nothing,
      computerUnlock: async () => ({ on: false, refused: null }),
      allowComputerUnlock: nothing,
      forbidComputerUnlock: () => {},
      renewRecoveryKey: nothing,
      unlock: nothing,
      openDemo: nothing,
      removeDemo: () => {},
      lock: () => {},
      closing: () => null,
      checking: () => null,
      heldRecoveryKey: () => null,
      confirmRecoveryKey: () => {},
      stayAwake: () => 300,
      saved: () => {},
      isOpen: () => true,
      reopen: () => true,
      held: () => null,
      exchange: nothing,
    },
  }
}

const refuseBackup = async (): Promise<never> => {
  throw new AppError('refused', 'This test has no backups.')
}

/** A practice of which nothing is backed up. */
export const noBackups: TaskContext['backups'] = {
  opened: () => {},
  changed: () => {},
  leaving: () => null,
  before: async () => {},
  whileNoneIsMade: async (work) => work(),
  beforeMigration: async () => {},
  status: () => nothingToSay,
  list: async () => [],
  make: refuseBackup,
  cancel: () => {},
  verify: refuseBackup,
  setSecondFolder: () => {},
  tryRecoveryKey: () => {},
}

function digestOf(db: Database): string {
  const hash = createHash('sha256')
  const tables = db.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[]
  for (const table of tables) {
    hash.update(`\n${table}\n`)
    const rows = db.prepare(`select * from "${table}"`).raw().all()
    for (const row of rows.map((cells) => JSON.stringify(cells)).toSorted()) hash.update(`${row}\n`)
  }
  return hash.digest('hex')
}
