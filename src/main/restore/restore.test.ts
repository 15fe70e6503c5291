import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { makeBackupOf } from '../../../test/helpers/backups'
import { onAStick, realPractice, type RealPractice, restored } from '../../../test/helpers/restore'
import { passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { bundledMigrations, migrate } from '../db/migrate'
import { closeDatabase, openDatabase } from '../db/open'
import { readCurrent, thinningPaused } from '../vault/generation'
import { takeBackTo, takeIn } from './switch'

const names = async ({ call }: RealPractice) => (await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()
const notes = { told: 'Neck stiff on the left.', found: 'Firm band in the levator.', done: 'Slow pressure.', plan: '' }

/** A practice with a backup of one client with a signed session, and since then another client and a changed first one. */
async function backedUp(options: Parameters<typeof realPractice>[0] = {}) {
  const practice = await realPractice(options)
  const { call, clock } = practice
  const { id } = await aClient(call, { givenName: 'Amara' })
  const session = await aSession(call, id, { notes })
  const backup = practice.backUp()
  const madeAt = clock.now()
  clock.forward(60)
  await aClient(call, { givenName: 'Later' })
  await call('clients.update', { id, changes: { occupation: 'violinist' } })
  await aDraft(call, id, { notes })
  return { ...practice, backup, madeAt, clientId: id, sessionId: session.id }
}

/** What this computer has seen of the practice and does not find, after a whole check. */
function behind({ vault, history }: RealPractice) {
  while (history.step(vault.requireOpen().orm)) continue
  return history.state().behind
}

const seqOf = (path: string) => Number(/(\d+)\.levatorbackup$/.exec(path)?.[1])
const tree = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !/^(backups|lock)/.test(name)).toSorted()

describe('restoring over an open practice', () => {
  it('shows what it would do, does it, and says so; the records of before can be gone back to', async () => {
    const practice = await backedUp()
    expect(behind(practice)).toBeNull()
    const { call, backup, madeAt, sessionId, clock, folder } = practice
    expect(await call('restore.choose', { seq: seqOf(backup) })).toEqual({ chosen: { fileName: basename(backup), secret: 'none' } })
    expect(await call('restore.look', { secret: null })).toEqual({
      madeAt, clients: 1, sessions: 1, newestOn: '2026-03-02', historyBroken: false, way: 'replace', passphrase: 'present', since: { clients: 2, sessions: 1 }, destroyed: 0,
      salvage: null,
    })
    expect(await names(practice)).toEqual(['Amara', 'Later'])
    clock.forward(1)
    await call('restore.confirm', { passphrase })
    expect(await names(practice)).toEqual(['Amara'])
    expect((await call('sessions.get', { id: sessionId })).content.notes).toEqual(notes)
    const state = { at: clock.now(), madeAt, canGoBack: true, until: '2026-04-01T10:31:00.000Z' }
    expect(await call('restore.state', {})).toEqual({ running: null, switched: state })
    expect(practice.vault.requireOpen().orm.$client.prepare("select count(*) from event where action = 'restore.confirm'").pluck().get()).toBe(1)
    expect(thinningPaused(folder)).toBe(true)

    expect(behind(practice)).toBeNull()
    expect(practice.backedUp).toHaveLength(1)
    await call('restore.undo', { passphrase })
    // What was written since the restore moves aside too.
    expect(practice.backedUp).toEqual(['before-restore', 'before-restore'])
    expect(behind(practice)).toBeNull()
    expect(await names(practice)).toEqual(['Amara', 'Later'])
    expect(await call('restore.state', {})).toMatchObject({ switched: { madeAt: null, canGoBack: true } })
    await call('restore.undo', { passphrase })
    expect(await names(practice)).toEqual(['Amara'])
    expect(await call('restore.keep', { passphrase })).toEqual({ running: null, switched: null })
    expect(thinningPaused(folder)).toBe(false)
  })

  it('stays so when it is opened again, and what was written afterwards stays too', async () => {
    const practice = await backedUp()
    await restored(practice, practice.backup)
    await aClient(practice.call, { givenName: 'Afterwards' })
    practice.vault.lock()
    await practice.unlock()
    expect(await names(practice)).toEqual(['Afterwards', 'Amara'])
  })

  it('never writes to the records it has replaced, and restores a second and a third time', async () => {
    const practice = await backedUp()
    const { folder, backup } = practice
    await restored(practice, backup)
    const left = readFileSync(join(folder, 'levator.db'))
    for (const generation of ['gen-0003', 'gen-0004']) {
      await restored(practice, backup)
      expect(tree(folder)).toContain(`${generation}/levator.db`)
    }
    expect(readFileSync(join(folder, 'levator.db')).equals(left)).toBe(true)
    expect(tree(folder).filter((name) => name.includes('unfinished') || name.includes('unused'))).toEqual([])
    expect(await names(practice)).toEqual(['Amara'])
  })

  it('asks for the passphrase again and does nothing with a wrong one', async () => {
    const practice = await backedUp()
    const { call, refusal, backup, answers, folder } = practice
    answers.file = backup
    await call('restore.choose', { seq: null })
    await call('restore.look', { secret: null })
    expect(await refusal('restore.confirm', { passphrase: 'wrong' })).toMatchObject({ code: 'wrong_passphrase' })
    expect(await refusal('restore.confirm', { passphrase: null })).toMatchObject({ code: 'invalid_input', fields: { passphrase: expect.any(String) } })
    expect(practice.vault.isOpen()).toBe(true)
    expect(tree(folder).filter((name) => name.startsWith('gen-'))).toEqual([])
    await call('restore.confirm', { passphrase })
    expect(await names(practice)).toEqual(['Amara'])
  })

  it('asks for the passphrase before it is undone or kept too: with a wrong one both ways stay open', async () => {
    const practice = await backedUp()
    const { call, refusal, folder, vault } = practice
    await restored(practice, practice.backup)
    const before = readCurrent(folder)
    for (const path of ['restore.undo', 'restore.keep'] as const) {
      expect(await refusal(path, {} as { passphrase: string })).toMatchObject({ code: 'invalid_input', fields: { passphrase: expect.any(String) } })
      expect(await refusal(path, { passphrase: 'wrong' })).toMatchObject({ code: 'wrong_passphrase' })
      expect(readCurrent(folder)).toEqual(before)
      const asked = refusal(path, { passphrase })
      vault.lock()
      expect(await asked).toMatchObject({ code: 'locked' })
      await practice.unlock()
      expect(readCurrent(folder)).toEqual(before)
    }
    await call('restore.undo', { passphrase })
    expect(await names(practice)).toEqual(['Amara', 'Later'])
  })

  it('is given up at the lock or by cancelling: nothing of the backup lies about, and it must be chosen again', async () => {
    const { call, refusal, backup, answers, folder, vault, unlock } = await backedUp()
    answers.file = backup
    for (const giveUp of [async () => void (await call('restore.cancel', {})), async () => vault.lock()]) {
      await call('restore.choose', { seq: null })
      await call('restore.look', { secret: null })
      expect(tree(folder)).toContain('restore.unfinished')
      await giveUp()
      expect(tree(folder)).not.toContain('restore.unfinished')
      expect(await refusal('restore.confirm', { passphrase })).toMatchObject({ code: 'not_found' })
    }
    await unlock()
    answers.file = null
    expect(await call('restore.choose', { seq: null })).toEqual({ chosen: null })
  })

  it('that does not open goes back to the records of before, in one step', async () => {
    const practice = await backedUp()
    const { folder, vault } = practice
    const before = readCurrent(folder)
    await expect(vault.exchange(() => {
      mkdirSync(join(folder, 'restore.unfinished'))
      writeFileSync(join(folder, 'restore.unfinished/levator.db'), Buffer.alloc(8192, 7))
      takeIn(folder, { current: readCurrent(folder), at: practice.clock.now(), madeAt: practice.clock.now(), header: null, damaged: false })
    }, () => takeBackTo(folder, before, practice.clock.now()))).rejects.toMatchObject({ code: 'damaged' })
    expect(await names(practice)).toEqual(['Amara', 'Later'])
    expect(readCurrent(folder)).toMatchObject({ database: 1, switched: null, aside: [{ generation: 2, damaged: false }] })
  })

  it('of an older form brings it to the newest', async () => {
    const practice = await backedUp()
    const { vault, call, answers } = practice
    const held = vault.held()
    if (held === null) throw new Error('not open')
    const old = openDatabase(join(temporaryFolder(), 'old.db'), held.key, { create: true })
    migrate(old, bundledMigrations.slice(0, 1))
    answers.file = makeBackupOf({ ...held, db: old }, { seq: 900_000 }).path
    closeDatabase(old)
    await call('restore.choose', { seq: null })
    await call('restore.look', { secret: null })
    await call('restore.confirm', { passphrase })
    expect(vault.requireOpen().orm.$client.pragma('user_version', { simple: true })).toBe(bundledMigrations.length)
    expect(await names(practice)).toEqual([])
  })

  it('refuses the demo, and a number that is not in the list', async () => {
    const { refusal, backup, vault, answers } = await backedUp()
    expect(await refusal('restore.choose', { seq: 99_999 })).toMatchObject({ code: 'not_found', message: expect.stringMatching(/not there any more/) })
    vault.lock()
    await vault.openDemo()
    answers.file = backup
    expect(await refusal('restore.choose', { seq: null })).toMatchObject({ code: 'refused', message: expect.stringMatching(/demo practice/) })
    expect(await refusal('restore.undo', { passphrase })).toMatchObject({ code: 'refused' })
  }, 60_000)
})

describe('a backup that must not be restored, each in its own words; records and folder stay as they are', () => {
  const anotherPractice = async () => {
    const other = await backedUp()
    other.vault.lock()
    return onAStick(other.backup)
  }
  const changed = (change: (file: string) => void) => async (backup: string) => {
    const file = onAStick(backup)
    change(file)
    return file
  }
  const newer = async ({ vault }: RealPractice) => {
    const { $client: db } = vault.requireOpen().orm
    db.pragma(`user_version = ${bundledMigrations.length + 1}`)
  }
  it.each<[what: string, spoil: (backup: string) => Promise<string>, step: 'restore.choose' | 'restore.look', says: RegExp]>([
    ['cut short', changed((file) => truncateSync(file, 200_000)), 'restore.look', /damaged or cut short/],
    ['with one bit flipped', changed((file) => flip(file, 50_000)), 'restore.look', /damaged or cut short/],
    ['with something added', changed((file) => appendFileSync(file, 'more')), 'restore.look', /damaged or cut short/],
    ['cut within its first lines', changed((file) => truncateSync(file, 300)), 'restore.choose', /damaged or cut short/],
    ['that is a photograph', changed((file) => writeFileSync(file, 'JFIF')), 'restore.choose', /not a Levator backup/],
    ['that is empty', changed((file) => writeFileSync(file, '')), 'restore.choose', /not a Levator backup/],
    ['of another practice', anotherPractice, 'restore.choose', /another practice/],
    ['taken away since it was listed', async (backup) => `${backup} gone`, 'restore.choose', /not there any more/],
  ])('%s', async (_what, spoil, step, says) => {
    const practice = await backedUp()
    const { call, refusal, answers, folder } = practice
    answers.file = await spoil(practice.backup)
    const before = tree(folder)
    if (step === 'restore.look') await call('restore.choose', { seq: null })
    const error = step === 'restore.look' ? await refusal(step, { secret: null }) : await refusal(step, { seq: null })
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/[Nn]othing was (changed|taken)/)
    expect(tree(folder)).toEqual(before)
    expect(await refusal('restore.confirm', { passphrase })).toMatchObject({ code: 'not_found' })
    expect(await names(practice)).toEqual(['Amara', 'Later'])
  })

  it('spliced of two, chunk by chunk', async () => {
    const practice = await backedUp()
    practice.vault.requireOpen().orm.$client.exec("create table ballast (bytes blob); insert into ballast values (randomblob(3000000))")
    const [one, two] = [practice.backUp(), practice.backUp()]
    const chunk = 1024 * 1024 + 16
    const [first, second] = [readFileSync(one), readFileSync(two)]
    const start = first.length - Math.floor(first.length / chunk) * chunk
    first.set(second.subarray(first.length - chunk), first.length - chunk)
    expect(start).toBeGreaterThan(0)
    writeFileSync(one, first)
    practice.answers.file = one
    await practice.call('restore.choose', { seq: null })
    expect((await practice.refusal('restore.look', { secret: null })).message).toMatch(/damaged or cut short/)
  })

  it('made by a newer Levator', async () => {
    const practice = await backedUp()
    await newer(practice)
    practice.answers.file = practice.backUp()
    await practice.call('restore.choose', { seq: null })
    expect((await practice.refusal('restore.look', { secret: null })).message).toMatch(/newer Levator/)
    expect(tree(practice.folder)).not.toContain('restore.unfinished')
  })

  it('whose file goes while it is looked at', async () => {
    const practice = await backedUp()
    const { call, refusal, answers, backup } = practice
    answers.file = onAStick(backup)
    await call('restore.choose', { seq: null })
    rmSync(answers.file)
    expect(await refusal('restore.look', { secret: null })).toMatchObject({ code: 'storage', message: expect.stringMatching(/not there any more/) })
  })
})

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}
