import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupNames } from '../src/main/backup/backup-files'
import { systemClock } from '../src/main/clock'
import { copyKey, type DatabaseKey } from '../src/main/db/key'
import { closeDatabase, openDatabase } from '../src/main/db/open'
import { ormOf } from '../src/main/db/orm'
import { fillDemo } from '../src/main/demo/fill'
import { rememberRecoveryConfirmed } from '../src/main/settings/recovery-confirmed'
import { vaultFiles } from '../src/main/vault/layout'
import { recoverySalt } from '../src/main/vault/rewrap'
import { createVault } from '../src/main/vault/vault'
import { type App, startApp, stickFor } from '../test/faults/app'
import { cheap, createdAt, passphrase } from '../test/helpers/cheap-vault'
import { mb, withBar } from './bar'
import { multiplyDemo } from './large-practice'
import { compare, type Comparison, type Variant } from './measure'
import { copyAndSync } from './physical'
import { createSteps, type Steps } from './steps'

/** Some 40,000 sessions: a database of over 300 MB. */
const copies = 235
const seconds = 30
const cheapKeys = 'Deriving the key from the passphrase is cut short: on purpose it takes about a second, each time it is typed.'

interface Large {
  root: string
  userData: string
  database: string
  key: DatabaseKey
  recoveryKey: string
  /** What it is, for the titles. */
  size: string
}

/** A large practice backed up and restored by the app itself, worker threads and all, without a window. */
export async function benchBackupAndRestore(rounds: number): Promise<Comparison[]> {
  const root = mkdtempSync(join(tmpdir(), 'levator-large-'))
  try {
    const large = await makeLarge(root)
    const app = startApp(large.userData, { failed, backups: true })
    await app.call('vault.unlock', { passphrase })
    try {
      const backup = await benchBackup(large, app, rounds)
      const folder = join(large.userData, 'practice', 'backups')
      copyFileSync(join(folder, backupNames(folder).at(-1) ?? ''), stickFor(large.userData))
      return [backup, await benchRestoreElsewhere(large, rounds), await benchRestoreHere(large, app, rounds)]
    } finally {
      await leave(app)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function failed(what: string, error: unknown): never {
  throw new Error(what, { cause: error })
}

async function leave({ vault }: App): Promise<void> {
  vault.lock('at-once')
  await vault.closing()
}

async function makeLarge(root: string): Promise<Large> {
  const userData = join(root, 'here')
  const folder = join(userData, 'practice')
  const { recoveryKey, key } = await createVault(folder, { passphrase, createdAt, testCost: cheap })
  const { database } = vaultFiles(folder)
  const db = openDatabase(database, key, { create: false })
  try {
    const orm = ormOf(db)
    rememberRecoveryConfirmed(orm, recoverySalt({ folder, key }))
    fillDemo(orm, systemClock)
    multiplyDemo(orm, copies)
  } finally {
    closeDatabase(db)
  }
  const { size } = statSync(database)
  if (size < 300e6) throw new Error(`the practice has only ${mb(size)}`)
  return { root, userData, database, key: copyKey(key), recoveryKey, size: `${mb(size)}, ${(copies * 168).toLocaleString('en')} sessions` }
}

async function benchBackup({ root, database, key, size }: Large, app: App, rounds: number): Promise<Comparison> {
  const steps = createSteps()
  const target = join(root, 'raw')
  const comparison = await compare(
    `Back up a practice (${size})`,
    [
      { name: 'Levator: backups.make → on the disk and read back', run: () => steps.busy(() => noteBackup(app, steps, () => app.call('backups.make', {}))) },
      vacuumAlone(database, key, target),
      copyAlone('the same bytes copied and synced', () => database, target),
    ],
    { rounds, warmUp: 0 },
  )
  return steps.into(comparison)
}

/** The backup on a computer on which there is no practice yet, opened by the recovery key. */
async function benchRestoreElsewhere(large: Large, rounds: number): Promise<Comparison> {
  const { root, recoveryKey, size, userData } = large
  const steps = createSteps()
  const there = join(root, 'there')
  let app: App | undefined
  const restore = async () => {
    const elsewhere = startApp(there, { failed, backups: true })
    app = elsewhere
    const { call } = elsewhere
    await steps.time('choose', () => call('restore.choose', { seq: null }))
    await steps.time('look: unpack, check all of it', () => call('restore.look', { secret: { recoveryKey } }))
    await steps.time('confirm: put in place', () => call('restore.confirm', { passphrase: null }))
    await steps.time('unlock: open it', () => call('vault.unlock', { recoveryKey }))
    await requireAll(elsewhere)
    return { tookMs: steps.sum() }
  }
  const clear = async () => {
    if (app !== undefined) await leave(app)
    rmSync(there, { recursive: true, force: true })
  }
  const comparison = await compare(
    `Restore it on another computer, by the recovery key (${size})`,
    [
      { name: 'Levator: backup chosen → restored practice open', ready: clear, run: () => steps.busy(restore) },
      integrityAlone(large),
      copyAlone('the same bytes copied and synced', () => stickFor(userData), join(root, 'raw')),
    ],
    { rounds, warmUp: 0, notes: [cheapKeys] },
  )
  await clear()
  return withBar(steps.into(comparison), seconds)
}

/** The same over an open practice, which is backed up first and moves aside. */
async function benchRestoreHere(large: Large, app: App, rounds: number): Promise<Comparison> {
  const { root, size, userData } = large
  const { call } = app
  const steps = createSteps()
  const restore = async () => {
    await steps.time('choose', () => call('restore.choose', { seq: null }))
    await steps.time('look: unpack, check all of it', () => call('restore.look', { secret: null }))
    await steps.time('confirm: back up first, put in place, open it', () => call('restore.confirm', { passphrase }))
    await requireAll(app)
    return { tookMs: steps.sum() }
  }
  const comparison = await compare(
    `Restore it over the open practice (${size})`,
    [
      { name: 'Levator: backup chosen → restored practice open', run: () => steps.busy(restore) },
      integrityAlone(large),
      copyAlone('the same bytes copied and synced', () => stickFor(userData), join(root, 'raw')),
    ],
    { rounds, warmUp: 0, notes: [cheapKeys] },
  )
  return withBar(steps.into(comparison), seconds)
}

/** Notes how long each step of it is shown. */
async function noteBackup(app: App, steps: Steps, work: () => Promise<unknown>): Promise<void> {
  let step: string | undefined
  let since = performance.now()
  const next = (now: string | undefined) => {
    if (now === step) return
    if (step !== undefined) steps.add(step, performance.now() - since)
    step = now
    since = performance.now()
  }
  const look = async () => next((await app.call('backups.status', {})).running?.step)
  const looking = setInterval(() => void look(), 10)
  await work()
  clearInterval(looking)
  next(undefined)
}

const copyAlone = (name: string, from: () => string, to: string): Variant => ({ name, ready: () => rmSync(to, { force: true }), run: () => copyAndSync(from(), to) })

const vacuumAlone = (database: string, key: DatabaseKey, to: string): Variant => ({
  name: 'VACUUM INTO alone, of the same encrypted file',
  ready: () => rmSync(to, { force: true }),
  run: () => withDatabase(database, key, (db) => db.prepare('vacuum into ?').run(to)),
})

const integrityAlone = ({ database, key }: Large): Variant => ({
  name: 'integrity_check alone, of the same encrypted file',
  run: () => withDatabase(database, key, (db) => db.pragma('integrity_check(1)')),
})

function withDatabase(file: string, key: DatabaseKey, work: (db: ReturnType<typeof openDatabase>) => unknown): void {
  const db = openDatabase(file, key, { create: false })
  work(db)
  db.close()
}

async function requireAll({ call }: App): Promise<void> {
  const { length } = await call('clients.list', { archived: false })
  if (length !== 12 * (copies + 1)) throw new Error(`${length} clients were restored`)
}
