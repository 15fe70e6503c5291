import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { aClient, aSession } from '../../../test/helpers/factories'
import { onAStick, realPractice, type RealPractice } from '../../../test/helpers/restore'
import { cheap, passphrase, temporaryFolder } from '../../../test/helpers/vault'
import { changePassphrase } from '../vault/rewrap'
import { canSwitchBack, sweep } from './switch'

const names = async ({ call }: RealPractice) => (await call('clients.list', { archived: false })).map(({ givenName }) => givenName).toSorted()
const headers = ['vault.json', 'vault.copy.json'] as const

/** Locked, with a backup on a stick; one client came after it. */
async function lockedPractice() {
  const practice = await realPractice()
  const { id } = await aClient(practice.call, { givenName: 'Amara' })
  await aSession(practice.call, id)
  const backup = onAStick(practice.backUp())
  practice.answers.file = backup
  practice.clock.forward(60)
  await aClient(practice.call, { givenName: 'Later' })
  practice.vault.lock()
  return { ...practice, backup }
}

const phaseOf = async ({ call }: RealPractice) => (await call('vault.state', {})).phase
const spoil = (file: string) => {
  const bytes = readFileSync(file)
  bytes.fill(0, 8192, 16384)
  writeFileSync(file, bytes)
}

describe('on another computer, into an empty folder', () => {
  it.each(['passphrase', 'recoveryKey'] as const)('a backup and its %s are enough; the practice then opens by that passphrase and that recovery key', async (way) => {
    const { backup, recoveryKey } = await lockedPractice()
    const secret = way === 'passphrase' ? { passphrase } : { recoveryKey }
    const fresh = await realPractice({ folder: join(temporaryFolder(), 'practice') })
    fresh.answers.file = backup
    expect(await phaseOf(fresh)).toBe('first-run')
    expect(await fresh.call('restore.choose', { seq: null })).toEqual({ chosen: { fileName: 'on a stick.levatorbackup', secret: 'of-backup' } })
    expect(await fresh.call('restore.look', { secret })).toMatchObject({ clients: 1, sessions: 1, way: 'new', passphrase: 'of-backup', since: null })
    expect(await phaseOf(fresh)).toBe('first-run')
    await fresh.call('restore.confirm', { passphrase: null })
    expect(await phaseOf(fresh)).toBe('locked')
    await fresh.unlock(secret)
    expect(await names(fresh)).toEqual(['Amara'])
    fresh.vault.lock()
    await fresh.unlock(way === 'passphrase' ? { recoveryKey } : { passphrase })
    fresh.vault.lock()
    expect(readdirSync(fresh.folder).toSorted()).toEqual(['levator.db', 'lock', 'vault.copy.json', 'vault.json'])
  })

  it.each([
    ['a wrong passphrase', { passphrase: 'something else entirely' }, 'wrong_passphrase', /not the passphrase of this backup/],
    ['the recovery key of another practice', { recoveryKey: 'another' }, 'wrong_passphrase', /belongs to another practice/],
    ['a recovery key with a slip of the pen', { recoveryKey: '0000-0000-0000-0000-0000-0000-0001' }, 'invalid_input', /typing mistake/],
  ] as const)('%s is said so, and nothing is begun', async (_what, given, code, says) => {
    const { backup } = await lockedPractice()
    const secret = 'recoveryKey' in given && given.recoveryKey === 'another' ? { recoveryKey: (await realPractice()).recoveryKey } : given
    const fresh = await realPractice({ folder: join(temporaryFolder(), 'practice') })
    fresh.answers.file = backup
    await fresh.call('restore.choose', { seq: null })
    expect(await fresh.refusal('restore.look', { secret })).toMatchObject({ code, message: expect.stringMatching(says) })
    expect(existsSync(fresh.folder)).toBe(false)
  })

  it('cancelled, the folder still takes a new practice', async () => {
    const { backup } = await lockedPractice()
    const fresh = await realPractice({ folder: join(temporaryFolder(), 'practice') })
    fresh.answers.file = backup
    await fresh.call('restore.choose', { seq: null })
    await fresh.call('restore.look', { secret: { passphrase } })
    await fresh.call('restore.cancel', {})
    expect(readdirSync(fresh.folder)).toEqual([])
    await fresh.call('vault.create', { passphrase: 'four unrelated old words' })
    expect(await names(fresh)).toEqual([])
  })

  it('that is not empty is refused', async () => {
    const { backup } = await lockedPractice()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'holiday.jpg'), 'a photograph')
    const fresh = await realPractice({ folder })
    fresh.answers.file = backup
    await fresh.call('restore.choose', { seq: null })
    expect(await fresh.refusal('restore.look', { secret: { passphrase } })).toMatchObject({ code: 'conflict' })
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
  })
})

describe('over a practice that does not open', () => {
  it.each<[what: string, spoilIt: (database: string) => void]>([
    ['is damaged', spoil],
    ['is missing', (database) => rmSync(database)],
    ['is something else', (database) => writeFileSync(database, 'not a database')],
  ])('whose database %s: the backup takes its place, what is there is kept for ever, and the passphrase stays the present one', async (_what, spoilIt) => {
    const practice = await lockedPractice()
    const { folder, call, refusal, clock, unlock } = practice
    const present = 'the newest of all passphrases'
    await unlock()
    const key = practice.vault.held()?.key
    if (key === undefined) throw new Error('not open')
    await changePassphrase(folder, key, present, { testCost: cheap })
    practice.vault.lock()
    spoilIt(join(folder, 'levator.db'))
    const damaged = existsSync(join(folder, 'levator.db')) ? readFileSync(join(folder, 'levator.db')) : null
    expect(await refusal('vault.unlock', { passphrase: present })).toMatchObject({ code: 'damaged' })
    expect(await call('restore.choose', { seq: null })).toMatchObject({ chosen: { secret: 'present' } })
    // The passphrase that opens the backup by itself is not enough to replace the records here.
    expect(await refusal('restore.look', { secret: { passphrase } })).toMatchObject({ code: 'wrong_passphrase' })
    expect(await call('restore.look', { secret: { passphrase: present } })).toMatchObject({ way: 'replace', passphrase: 'present', clients: 1 })
    await call('restore.confirm', { passphrase: null })
    expect(await phaseOf(practice)).toBe('locked')
    await unlock({ passphrase: present })
    expect(await names(practice)).toEqual(['Amara'])
    await call('restore.keep', { passphrase: present })
    clock.forward(60 * 24 * 365)
    sweep(folder, clock.now())
    if (damaged === null) expect(existsSync(join(folder, 'levator.db'))).toBe(false)
    else expect(readFileSync(join(folder, 'levator.db')).equals(damaged)).toBe(true)
  })

  it('whose records are whole: they go after 30 days, as where a practice is open', async () => {
    const practice = await lockedPractice()
    const { folder, call, clock, unlock } = practice
    await call('restore.choose', { seq: null })
    await call('restore.look', { secret: { passphrase } })
    await call('restore.confirm', { passphrase: null })
    await unlock()
    await call('restore.keep', { passphrase })
    clock.forward(60 * 24 * 30)
    sweep(folder, clock.now())
    expect(existsSync(join(folder, 'levator.db'))).toBe(true)
    clock.forward(1)
    sweep(folder, clock.now())
    expect(existsSync(join(folder, 'levator.db'))).toBe(false)
    expect(await names(practice)).toEqual(['Amara'])
  })

  it('and is left there: five minutes later what was unpacked is gone, and whoever comes by restores nothing', async () => {
    const { call, refusal, folder } = await lockedPractice()
    await call('restore.choose', { seq: null })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    await call('restore.look', { secret: { passphrase } })
    expect(existsSync(join(folder, 'restore.unfinished'))).toBe(true)
    vi.advanceTimersByTime(5 * 60_000)
    expect(existsSync(join(folder, 'restore.unfinished'))).toBe(false)
    expect(await refusal('restore.confirm', { passphrase: null })).toMatchObject({ code: 'not_found' })
  })

  const loseHeaders: [what: string, lose: (file: string) => void][] = [
    ['lost', (file) => rmSync(file)],
    ['damaged', (file) => writeFileSync(file, '{"format":"levator-vault"')],
  ]
  it.each(loseHeaders)('both key files %s, records whole: only the keys come back, nothing is lost', async (what, lose) => {
    const practice = await lockedPractice()
    const { folder, call, unlock } = practice
    for (const name of headers) lose(join(folder, name))
    expect(await call('vault.state', {})).toMatchObject({ phase: 'damaged' })
    expect(await call('restore.choose', { seq: null })).toMatchObject({ chosen: { secret: 'of-backup' } })
    expect(await call('restore.look', { secret: { passphrase } })).toMatchObject({ way: 'keys', passphrase: 'of-backup' })
    await call('restore.confirm', { passphrase: null })
    await unlock()
    expect(await names(practice)).toEqual(['Amara', 'Later'])
    const kept = readdirSync(folder).filter((name) => name.includes('.damaged.'))
    expect(kept).toHaveLength(what === 'lost' ? 0 : 2)
    expect(readdirSync(folder)).not.toContain('restore.unfinished')
  })

  it('both key files and the records: the backup brings its own keys along', async () => {
    const practice = await lockedPractice()
    const { folder, call, unlock } = practice
    for (const name of headers) writeFileSync(join(folder, name), 'bit rot')
    spoil(join(folder, 'levator.db'))
    await call('restore.choose', { seq: null })
    expect(await call('restore.look', { secret: { passphrase } })).toMatchObject({ way: 'replace', passphrase: 'of-backup' })
    await call('restore.confirm', { passphrase: null })
    await unlock()
    expect(await names(practice)).toEqual(['Amara'])
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe('bit rot')
    // The records left could not be opened: there is nothing to go back to.
    expect(canSwitchBack(folder)).toBe(false)
    expect(await call('restore.state', {})).toMatchObject({ switched: { canGoBack: false } })
  })

  it('the pointer lost after an earlier restore: a backup is a way in again, and no generation is touched', async () => {
    const practice = await lockedPractice()
    const { folder, call, unlock, vault } = practice
    await unlock()
    await call('restore.choose', { seq: null })
    await call('restore.look', { secret: null })
    await call('restore.confirm', { passphrase })
    vault.lock()
    for (const name of ['current.json', 'current.copy.json']) writeFileSync(join(folder, name), 'bit rot')
    const kept = ['levator.db', 'gen-0002/levator.db'].map((name) => [name, readFileSync(join(folder, name))] as const)
    expect(await phaseOf(practice)).toBe('damaged')
    await call('restore.choose', { seq: null })
    await call('restore.look', { secret: { passphrase } })
    await call('restore.confirm', { passphrase: null })
    await unlock()
    expect(await names(practice)).toEqual(['Amara'])
    for (const [name, bytes] of kept) expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['current.damaged.json', 'current.copy.damaged.json', 'gen-0003']))
  })

  it('whose folder is gone is not put up again in its place unasked', async () => {
    const practice = await lockedPractice()
    const elsewhere = join(temporaryFolder(), 'moved')
    renameSync(practice.folder, elsewhere)
    expect(await phaseOf(practice)).toBe('missing')
    expect(await practice.refusal('restore.choose', { seq: null })).toMatchObject({ code: 'storage' })
    expect(existsSync(practice.folder)).toBe(false)
    mkdirSync(practice.folder)
    expect(await phaseOf(practice)).toBe('missing')
  })
})
