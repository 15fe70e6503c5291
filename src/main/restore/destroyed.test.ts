import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClient, aSession } from '../../../test/helpers/factories'
import { plainPages } from '../../../test/helpers/plain-pages'
import { realPractice, type RealPractice } from '../../../test/helpers/restore'
import { passphrase, temporaryFolder } from '../../../test/helpers/vault'
import type { Database } from '../db/open'
import { ormOf } from '../db/orm'
import { verifyHistory } from '../history/verify'
import { destroyClient } from '../retention/erase'
import { scrub } from '../retention/scrub'
import { generationFolder, readCurrent } from '../vault/generation'
import { openPractice } from '../vault/open-practice'
import { sweep } from './switch'

/** A word that no other text holds, so that any byte of it is a trace. */
const canary = 'zorbliquen'
const notes = (told: string) => ({ told, found: '', done: '', plan: '' })

const dbOf = ({ vault }: RealPractice): Database => vault.requireOpen().orm.$client
const destroy = ({ vault, clock }: RealPractice, id: number) => destroyClient(vault.requireOpen().orm, clock, id, 'client-asked')
const names = async ({ call }: RealPractice) => (await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()
const erasures = (db: Database) => db.prepare('select client_id, client_uid, at, ground from erasure order by at').all()
const versions = (db: Database) => db.prepare('select seq, client_id, commitment, link from note_version order by seq').all()

async function look(practice: RealPractice, backup: string, secret: { passphrase: string } | null = null) {
  practice.answers.file = backup
  await practice.call('restore.choose', { seq: null })
  return practice.call('restore.look', { secret })
}

async function restored(practice: RealPractice, backup: string): Promise<void> {
  await look(practice, backup)
  await practice.call('restore.confirm', { passphrase })
}

/** A backup with two clients, of whom one was destroyed an hour later. */
async function destroyedSince() {
  const practice = await realPractice()
  const { call, clock } = practice
  const amara = await aClient(call, { givenName: 'Amara' })
  await aSession(call, amara.id, { notes: notes('Slept well.') })
  const gone = await aClient(call, { givenName: canary })
  const session = await aSession(call, gone.id, { notes: notes(canary) })
  const signed = versions(dbOf(practice))
  const backup = practice.backUp()
  clock.forward(60)
  const at = clock.now()
  destroy(practice, gone.id)
  clock.forward(60)
  return { ...practice, amara, gone, session, signed, backup, erasure: { client_id: gone.id, client_uid: gone.uid, at, ground: 'client-asked' } }
}

function expectDestroyed(db: Database, { gone, signed, erasure }: Awaited<ReturnType<typeof destroyedSince>>): void {
  expect(db.prepare('select given_name from client').pluck().all()).toEqual(['Amara'])
  expect(erasures(db)).toEqual([erasure])
  expect(versions(db)).toEqual(signed)
  expect(db.prepare('select count(*) from note_text').pluck().get()).toBe(1)
  expect(verifyHistory(ormOf(db))).toMatchObject({ broken: null, texts: 1 })
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.prepare("select subject_id, detail from event where action like 'retention.erase%'").all()).toEqual([{ subject_id: gone.id, detail: 'client-asked' }])
}

describe('an older backup does not bring a destroyed client back', () => {
  it('the preview says how many, and they are destroyed again, with the moment and the ground of then', async () => {
    const practice = await destroyedSince()
    const { backup, folder, vault } = practice
    expect(await look(practice, backup)).toMatchObject({ clients: 2, destroyed: 1 })
    await practice.call('restore.confirm', { passphrase })
    expect(await names(practice)).toEqual(['Amara'])
    expectDestroyed(dbOf(practice), practice)
    expect(dbOf(practice).prepare('select action from event order by seq desc limit 1 offset 1').pluck().get()).toBe('retention.eraseAgain')
    // What upkeep does after this unlocking.
    scrub(vault.requireOpen().orm)
    const held = vault.held()!
    expect(plainPages(join(generationFolder(folder, readCurrent(folder).database), 'levator.db'), held.key).includes(canary)).toBe(false)
    expect(await practice.call('clients.get', { id: practice.amara.id })).toMatchObject({ givenName: 'Amara' })
  })

  it('whoever is destroyed between the look and the confirmation stays so too', async () => {
    const practice = await destroyedSince()
    expect(await look(practice, practice.backup)).toMatchObject({ destroyed: 1 })
    destroy(practice, practice.amara.id)
    await practice.call('restore.confirm', { passphrase })
    expect(await names(practice)).toEqual([])
  })

  it('nor does going back to the records of before a restore', async () => {
    const practice = await realPractice()
    const { call } = practice
    await aClient(call, { givenName: 'Amara' })
    const later = await aClient(call, { givenName: 'Later' })
    await aSession(call, later.id, { notes: notes(canary) })
    await restored(practice, practice.backUp())
    destroy(practice, later.id)
    await call('restore.undo', { passphrase })
    expect(await names(practice)).toEqual(['Amara'])
    expect(verifyHistory(practice.vault.requireOpen().orm)).toMatchObject({ broken: null, texts: 0 })
    expect(erasures(dbOf(practice))).toMatchObject([{ client_uid: later.uid }])
  })

  it('nor a second restore, through records that never held the client', async () => {
    const practice = await realPractice()
    const { call } = practice
    await aClient(call, { givenName: 'Amara' })
    const first = practice.backUp()
    const later = await aClient(call, { givenName: 'Later' })
    const second = practice.backUp()
    destroy(practice, later.id)
    await restored(practice, first)
    const another = await aClient(call, { givenName: 'Another' })
    expect(another.id).not.toBe(later.id)
    await restored(practice, second)
    expect(await names(practice)).toEqual(['Amara'])
  })

  it('and touches nobody who has the same number in the backup', async () => {
    const practice = await realPractice()
    const { call } = practice
    await aClient(call, { givenName: 'Amara' })
    const first = practice.backUp()
    const later = await aClient(call, { givenName: 'Later' })
    const { id: sessionId } = await aSession(call, later.id, { notes: notes('Kept.') })
    const second = practice.backUp()
    await restored(practice, first)
    const other = await aClient(call, { givenName: 'Other' })
    expect(other.id).toBe(later.id)
    destroy(practice, other.id)
    expect(await look(practice, second)).toMatchObject({ destroyed: 0 })
    await call('restore.confirm', { passphrase })
    expect(await names(practice)).toEqual(['Amara', 'Later'])
    expect((await call('sessions.get', { id: sessionId })).content.notes.told).toBe('Kept.')
    // The erasure is known still, and opens nobody's signed notes.
    expect(erasures(dbOf(practice))).toMatchObject([{ client_id: -1, client_uid: other.uid }])
    expect(() => dbOf(practice).exec('delete from note_text')).toThrow(/append-only/)
  })
})

describe('killed in the middle of it', () => {
  /** The data folder as a kill at this moment leaves it, opened as after the next start. */
  async function openedAfterKill(folder: string) {
    sweep(folder, new Date().toISOString())
    const { db, key, close } = await openPractice(folder, { passphrase })
    return { db, key, close }
  }
  const asKilled = (folder: string) => {
    const copy = join(temporaryFolder(), 'practice')
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('lock') })
    return copy
  }

  it('before the switch the old records open, just after it the new ones, and the client is in neither', async () => {
    const practice = await destroyedSince()
    const { vault, history, folder, clock } = practice
    const kills: { where: string; folder: string }[] = []
    const killHere = (where: string) => void kills.push({ where, folder: asKilled(folder) })
    const { expect: whenPrepared } = history
    const { exchange } = vault
    history.expect = (...given) => {
      killHere('prepared')
      whenPrepared(...given)
    }
    vault.exchange = (change, takeBack) =>
      exchange(() => {
        killHere('closed')
        change()
        killHere('switched')
      }, takeBack)
    await restored(practice, practice.backup)
    expect(kills.map((kill) => kill.where)).toEqual(['prepared', 'closed', 'switched'])
    for (const kill of kills) {
      const { db, key, close } = await openedAfterKill(kill.folder)
      const generation = readCurrent(kill.folder).database
      expect(generation, kill.where).toBe(kill.where === 'switched' ? 2 : 1)
      expectDestroyed(db, practice)
      // What upkeep does after the unlocking.
      scrub(ormOf(db))
      expect(plainPages(join(generationFolder(kill.folder, generation), 'levator.db'), key).includes(canary), kill.where).toBe(false)
      expect(existsSync(join(kill.folder, 'restore.unfinished'))).toBe(false)
      close()
    }
    expect(clock.now()).toBe('2026-03-02T11:30:00.000Z')
  })
})

describe('where no practice is open', () => {
  const lockedAndSpoilt = async (spoil: (bytes: Buffer) => void) => {
    const practice = await destroyedSince()
    practice.vault.lock()
    const file = join(practice.folder, 'levator.db')
    const bytes = readFileSync(file)
    spoil(bytes)
    writeFileSync(file, bytes)
    return { ...practice, file, bytes }
  }

  it('what was destroyed is read out of the records that are to be replaced, and those are not changed', async () => {
    const practice = await lockedAndSpoilt(() => {})
    const { call, backup, unlock, file, bytes } = practice
    expect(await look(practice, backup, { passphrase })).toMatchObject({ way: 'replace', destroyed: 1 })
    expect(existsSync(join(practice.folder, 'restore.unfinished', 'left'))).toBe(false)
    await call('restore.confirm', { passphrase: null })
    await unlock()
    expect(await names(practice)).toEqual(['Amara'])
    expectDestroyed(dbOf(practice), practice)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('and where they cannot be read, the preview says that it cannot be known', async () => {
    const practice = await lockedAndSpoilt((bytes) => bytes.fill(0, 0))
    expect(await look(practice, practice.backup, { passphrase })).toMatchObject({ destroyed: null })
  })
})

it('nor is a session of a destroyed client taken over by itself', async () => {
  const practice = await destroyedSince()
  const { refusal, gone, session, backup } = practice
  await look(practice, backup)
  expect(await practice.call('restore.contents', {})).toMatchObject({ clients: [], sessions: [] })
  const refused = { code: 'refused', message: expect.stringMatching(/destroyed on purpose/) }
  expect(await refusal('restore.recoverSession', { uid: session.uid })).toMatchObject(refused)
  expect(await refusal('restore.recoverClient', { uid: gone.uid })).toMatchObject(refused)
})
