import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runJob } from '../../src/main/backup/jobs'
import { bundledMigrations, migrate } from '../../src/main/db/migrate'
import type { DatabaseKey } from '../../src/main/db/key'
import { closeDatabase, openDatabase } from '../../src/main/db/open'
import { ormOf } from '../../src/main/db/orm'
import { createDispatcher } from '../../src/main/dispatch'
import { systemClock } from '../../src/main/clock'
import { verifyHistory } from '../../src/main/history/verify'
import { behindMark, readMark } from '../../src/main/history/high-water'
import { destroyClient } from '../../src/main/retention/erase'
import { rememberRecoveryConfirmed } from '../../src/main/settings/recovery-confirmed'
import { requireHeader } from '../../src/main/vault/header-files'
import { vaultFiles } from '../../src/main/vault/layout'
import { recoverySalt } from '../../src/main/vault/rewrap'
import { createVault } from '../../src/main/vault/vault'
import { makeJob } from '../helpers/backup-job'
import { cheap, createdAt, passphrase } from '../helpers/cheap-vault'
import { aClient, aConsent } from '../helpers/factories'
import { fakeContext } from '../helpers/practice'
import { marksIn, stickFor, typedCall } from './app'
import { fillOld, lastingRows } from './old-practice'
import { contentAt, destroyedName } from './ops/content'
import { guestName, guests, notesOfGuest } from './ops/import'
import type { Left, Prepared } from './ops/fault-op'

/** The practices that runs begin with, in a folder of their own until `remove`. */
export interface Practices {
  small: Prepared
  /** One of every schema that was shipped before the newest. */
  old: readonly Prepared[]
  /** A copy to do harm to. */
  copyOf(prepared: Prepared): Prepared
  forget(copy: Prepared): void
  remove(): void
}

export async function preparePractices(): Promise<Practices> {
  const root = mkdtempSync(join(tmpdir(), 'levator-faults-'))
  let copies = 0
  const old = []
  for (let schema = 1; schema < bundledMigrations.length; schema++) old.push(await prepareOld(join(root, `schema-${schema}`), schema))
  return {
    small: await prepareSmall(join(root, 'small')),
    old,
    copyOf(prepared) {
      const userData = join(root, `copy-${++copies}`)
      cpSync(prepared.userData, userData, { recursive: true })
      return { ...prepared, userData }
    },
    forget: ({ userData }) => rmSync(userData, { recursive: true, force: true }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** A client with a draft that was saved once (number 1), and one that is ready to be signed (number 2); another was destroyed since the backup. */
async function prepareSmall(userData: string): Promise<Prepared> {
  const made = await makeVault(userData)
  const db = openDatabase(made.database, made.key, { create: false })
  rememberRecoveryConfirmed(ormOf(db), recoverySalt({ folder: join(userData, 'practice'), key: made.key }))
  const call = callOn(db)
  const { id: clientId } = await aClient(call)
  await aConsent(call, clientId)
  for (let count = 0; count < 2; count++) {
    const { id, revision } = await call('sessions.start', { clientId, from: 'blank' })
    await call('sessions.save', { id, revision, content: contentAt(0) })
  }
  const { id: destroyedId } = await aClient(call, { givenName: destroyedName })
  closeDatabase(db)
  await putOnStick(userData, made)
  const again = openDatabase(made.database, made.key, { create: false })
  destroyClient(ormOf(again), systemClock, destroyedId, 'order')
  closeDatabase(again)
  return { userData, dbId: made.dbId, key: made.key, recoveryKey: made.recoveryKey, schemaBefore: bundledMigrations.length, rows: '' }
}

/** The backup that is restored, and imported from: the same practice, with clients who are not here any more. */
async function putOnStick(userData: string, { key, database }: { key: DatabaseKey; database: string }): Promise<void> {
  const fuller = `${userData}-fuller`
  cpSync(userData, fuller, { recursive: true })
  const db = openDatabase(join(fuller, database.slice(userData.length)), key, { create: false })
  const call = callOn(db)
  for (let guest = 1; guest <= guests; guest++) {
    const { id: clientId } = await call('clients.create', { givenName: guestName(guest) })
    for (let note = 1; note <= notesOfGuest; note++) {
      const { id, revision } = await call('sessions.start', { clientId, from: 'blank' })
      await call('sessions.save', { id, revision, content: contentAt(note) })
    }
  }
  const job = makeJob({ db, key, folder: join(fuller, 'practice') })
  runJob(job, () => {})
  closeDatabase(db)
  renameSync(join(job.folder, job.file), stickFor(userData))
  rmSync(fuller, { recursive: true })
}

async function prepareOld(userData: string, schema: number): Promise<Prepared> {
  const { key, recoveryKey, database, dbId } = await makeVault(userData)
  rmSync(database)
  const db = openDatabase(database, key, { create: true })
  migrate(db, bundledMigrations.slice(0, 1))
  fillOld(db)
  migrate(db, bundledMigrations.slice(0, schema))
  const rows = lastingRows(db)
  closeDatabase(db)
  return { userData, dbId, key, recoveryKey, schemaBefore: schema, rows }
}

async function makeVault(userData: string): Promise<{ key: DatabaseKey; recoveryKey: string; database: string; dbId: string }> {
  const folder = join(userData, 'practice')
  const made = await createVault(folder, { passphrase, createdAt, testCost: cheap })
  return { ...made, database: vaultFiles(folder).database, dbId: requireHeader(folder).header.dbId }
}

function callOn(db: Left['db']): Left['call'] {
  const orm = ormOf(db)
  const log = { error: (message: string) => console.error(message), warn: () => {} }
  return typedCall(createDispatcher({ context: fakeContext(systemClock, () => ({ orm })), log, changed: () => {}, checkOutput: false }))
}

/**
 * Opens what was left behind as the app does once it has the key, and looks whether it is sound; then `look` judges what is in it.
 * Whatever that throws is one more thing that is wrong.
 *
 * @param options `pages`: every page is read and compared, which takes a third of the time
 */
export async function judge(prepared: Prepared, look: (left: Left) => Promise<string[]> | string[], { pages = true } = {}): Promise<string[]> {
  const folder = join(prepared.userData, 'practice')
  let db: Left['db'] | undefined
  try {
    db = openDatabase(vaultFiles(folder).database, prepared.key, { create: false })
    const schema = Number(db.pragma('user_version', { simple: true }))
    const wrong = []
    const integrity: unknown = pages ? db.pragma('integrity_check', { simple: true }) : 'ok'
    if (integrity !== 'ok') wrong.push(`integrity_check: ${String(integrity)}`)
    if ((db.pragma('foreign_key_check') as unknown[]).length > 0) wrong.push('rows without their parent')
    migrate(db)
    const orm = ormOf(db)
    const { broken } = verifyHistory(orm)
    if (broken !== null) wrong.push(`the chain is broken at ${broken.log} ${broken.seq}`)
    const mark = readMark(join(marksIn(prepared.userData), `${prepared.dbId}.json`), prepared.dbId, prepared.key.key)
    if (mark === 'unreadable') wrong.push('the mark of this computer cannot be read')
    else if (mark !== 'none' && behindMark(orm, mark) !== null) wrong.push('the practice looks as if it had been rolled back')
    let call: Left['call'] | undefined
    const opened = db
    // Made where it is asked for: thousands of states are judged without it.
    const left = { ...prepared, folder, db, schema, call: ((path, input) => (call ??= callOn(opened))(path, input)) satisfies Left['call'] }
    return [...wrong, ...(await look(left))]
  } catch (error) {
    return [`what was left behind does not open: ${String(error)}`]
  } finally {
    db?.close()
  }
}
