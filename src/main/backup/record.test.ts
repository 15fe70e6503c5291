import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BackedUpPractice, openBackedUpPractice } from '../../../test/helpers/backups'
import { aClient } from '../../../test/helpers/factories'
import { passphrase, temporaryFolder } from '../../../test/helpers/vault'

let practice: BackedUpPractice
beforeEach(async () => {
  practice = await openBackedUpPractice()
})

const status = () => practice.call('backups.status', {})
const unlock = () => practice.vault.unlock({ passphrase })
async function lock(): Promise<void> {
  practice.vault.lock('at-once')
  await practice.vault.closing()
}

describe('the record of the backups', () => {
  it('lost, costs none of them: they come back as unverified until they are tried', async () => {
    await practice.call('backups.make', {})
    await practice.call('backups.make', {})
    await lock()
    rmSync(join(practice.folder, 'backups.json'))
    await unlock()
    expect(await practice.call('backups.list', {})).toMatchObject([{ seq: 2, state: 'unverified', verifiedAt: null, contents: { clients: 0, sessions: 0 } }, { seq: 1, state: 'unverified' }])
    expect((await practice.call('backups.make', {})).seq).toBe(3)
    await practice.call('backups.verify', { seq: 2 })
    expect((await practice.call('backups.list', {})).map(({ seq, state }) => [seq, state])).toEqual([[3, 'verified'], [2, 'verified'], [1, 'unverified']])
  })

  it('spoilt, or of another practice, is begun anew', async () => {
    await practice.call('backups.make', {})
    for (const text of ['{', '[]', JSON.stringify({ dbId: '0193b1a0-0000-4000-8000-000000000001' })]) {
      await lock()
      writeFileSync(join(practice.folder, 'backups.json'), text)
      await unlock()
      expect(await practice.call('backups.list', {})).toHaveLength(1)
    }
  })

  it.each([
    ['cannot be read', () => '{', /could not be read.*choose it again/, false],
    ['was changed by something else', (text: string) => text.replace(/"lastSeq":\d+/, '"lastSeq":7'), /changed by something other than Levator.*choose it again/, true],
  ])('that %s is said, stands in the log, and is said until the folder is chosen again', async (_what, spoil, words, known) => {
    const stick = temporaryFolder()
    practice.choose(stick)
    await practice.call('backups.make', {})
    await practice.call('backups.chooseSecondFolder', {})
    await lock()
    const file = join(practice.folder, 'backups.json')
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    await unlock()
    const logged = () => practice.vault.requireOpen().orm.$client.prepare("select count(*) from event where action = 'backups.recordUnreadable'").pluck().get()
    expect([(await status()).away.folder === stick, logged()]).toEqual([known, 1])
    expect((await status()).away.message).toMatch(words)
    await practice.call('backups.make', {})
    await lock()
    await unlock()
    expect((await status()).away.message).toMatch(words)
    await practice.call('backups.chooseSecondFolder', {})
    await lock()
    await unlock()
    expect((await status()).away).toMatchObject({ folder: stick, message: null })
    expect(logged()).toBe(2)
  })

  it('does not call verified what has another length than it was verified with; what it held is to be backed up', async () => {
    await aClient(practice.call)
    await practice.call('backups.make', {})
    await lock()
    truncateSync(join(practice.folder, 'backups', practice.files()[0] ?? ''), 1000)
    await unlock()
    expect(await practice.call('backups.list', {})).toMatchObject([{ seq: 1, state: 'unverified', verifiedAt: null, bytes: 1000 }])
    expect(await status()).toMatchObject({ level: 'amber', here: { lastAt: null, changedAt: '2026-03-02T09:30:00.000Z' } })
  })

  it('vouches for nothing once somebody else wrote in it; the second folder is still known', async () => {
    const stick = temporaryFolder()
    practice.choose(stick)
    await practice.call('backups.make', {})
    await practice.call('backups.chooseSecondFolder', {})
    await lock()
    const file = join(practice.folder, 'backups.json')
    const name = 'levator 2026-03-02 09.31 000002.levatorbackup'
    writeFileSync(join(practice.folder, 'backups', name), 'rubbish')
    const record = JSON.parse(readFileSync(file, 'utf8'))
    record.kept.push({ ...record.kept[0], seq: 2, file: name, bytes: 7, eventSeq: 1e9 })
    writeFileSync(file, JSON.stringify({ ...record, lastSeq: 1e12 }))
    await unlock()
    expect(await practice.call('backups.list', {})).toMatchObject([{ seq: 1, state: 'unverified', verifiedAt: null }])
    expect(await status()).toMatchObject({ level: 'amber', here: { lastAt: null }, away: { folder: stick, lastAt: null } })
    expect(await practice.call('backups.make', {})).toMatchObject({ seq: 3, state: 'verified' })
  })

  it('is not led astray by an odd name beside the backups: they go on, and the second folder is still known', async () => {
    const stick = temporaryFolder()
    practice.choose(stick)
    await practice.call('backups.chooseSecondFolder', {})
    for (const number of ['100000000000000000000', '9007199254740991', '999999999']) {
      writeFileSync(join(practice.folder, 'backups', `levator 2026-01-01 10.00 ${number}.levatorbackup`), 'x')
    }
    await lock()
    await unlock()
    expect((await practice.call('backups.make', {})).seq).toBe(1)
    await lock()
    await unlock()
    expect((await practice.call('backups.make', {})).seq).toBe(2)
    expect((await status()).away.folder).toBe(stick)
  })

  it('holds times, sizes and numbers, and nothing of the contents', async () => {
    await aClient(practice.call, { givenName: 'Thandiwe' })
    await practice.call('backups.make', {})
    const text = readFileSync(join(practice.folder, 'backups.json'), 'utf8')
    expect(text).not.toContain('Thandiwe')
    expect(Object.keys(JSON.parse(text).kept[0]).toSorted()).toEqual(['bytes', 'eventSeq', 'file', 'madeAt', 'reason', 'seq', 'state', 'verifiedAt'])
  })
})
