import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { waitMinutes } from '../../../test/helpers/backup-time'
import { type BackedUpPractice, openBackedUpPractice, runHere } from '../../../test/helpers/backups'
import { aClient, aSession } from '../../../test/helpers/factories'
import { passphrase } from '../../../test/helpers/vault'
import type { RunJob } from './run-in-worker'

let practice: BackedUpPractice
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  practice = await openBackedUpPractice()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (minutes: number) => waitMinutes(practice, minutes)
const reasons = async () => (await practice.call('backups.list', {})).map(({ reason }) => reason)
const actions = () => practice.vault.requireOpen().orm.$client.prepare<[], string>("select action from event where action like 'backups.%'").pluck().all()
const status = () => practice.call('backups.status', {})
const unlock = () => practice.vault.unlock({ passphrase })
async function lock(how?: 'at-once'): Promise<void> {
  practice.vault.lock(how)
  await practice.vault.closing()
}

describe('backups by themselves', () => {
  it('none while nothing changes, one after a change, none again until the next', async () => {
    await wait(20)
    expect(practice.files()).toEqual([])
    await aClient(practice.call)
    await wait(1)
    expect(practice.files()).toEqual(['levator 2026-03-02 09.50 000001.levatorbackup'])
    await wait(60)
    expect(practice.files()).toHaveLength(1)
    expect(practice.failures).toEqual([])
  })

  it('a quarter of an hour between two of them, however much is typed', async () => {
    for (let minute = 0; minute < 60; minute++) {
      await aClient(practice.call)
      await wait(1)
    }
    expect(practice.files()).toHaveLength(4)
  })

  it('a minute after signing, several signings in one', async () => {
    const { id } = await aClient(practice.call)
    await wait(1)
    await aSession(practice.call, id)
    await aSession(practice.call, id)
    await wait(0.5)
    expect(await reasons()).toEqual(['changed'])
    await wait(1)
    expect(await reasons()).toEqual(['signed', 'changed'])
    await wait(30)
    expect(await reasons()).toEqual(['signed', 'changed'])
  })

  it('at the lock when something changed since, and not again at the next lock', async () => {
    await aClient(practice.call)
    await lock()
    expect(practice.files()).toHaveLength(1)
    await unlock()
    expect(await reasons()).toEqual(['closing'])
    await lock()
    await unlock()
    expect(await reasons()).toEqual(['closing'])
  })

  it('none at a lock that has to be at once; it is made after the next unlocking', async () => {
    await aClient(practice.call)
    await lock('at-once')
    expect(practice.files()).toEqual([])
    await unlock()
    expect((await status()).here.changedAt).toBe('2026-03-02T09:30:00.000Z')
    await wait(1)
    expect(await reasons()).toEqual(['changed'])
  })

  it('knows after kill -9, by the audit log, that something changed which no backup holds', async () => {
    await practice.call('backups.make', {})
    await aClient(practice.call)
    await lock('at-once')
    // As if it had been killed before it could note the change.
    const file = join(practice.folder, 'backups.json')
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), changedAt: null }))
    await unlock()
    expect((await status()).here.changedAt).not.toBeNull()
  })

  it('leaves a line in the audit log, which is no change of its own', async () => {
    await aClient(practice.call)
    await wait(1)
    await practice.call('backups.make', {})
    await practice.call('backups.verify', { seq: 1 })
    expect(actions()).toEqual(['backups.make', 'backups.make', 'backups.verify'])
    await wait(60)
    await lock()
    expect(practice.files()).toHaveLength(2)
  })

  it('are thinned as time goes by', async () => {
    for (let day = 0; day < 18; day++) {
      for (let time = 0; time < 2; time++) {
        await aClient(practice.call)
        await practice.call('backups.make', {})
        practice.clock.forward(60)
      }
      practice.clock.forward(22 * 60)
    }
    // Two each of the last two days, the last of twelve days before, the last of the weeks and months before those.
    const days = (await practice.call('backups.list', {})).map(({ madeAt }) => madeAt.slice(5, 10))
    expect(new Set(days).size).toBeGreaterThanOrEqual(14)
    expect(days.length).toBeLessThan(22)
    expect(practice.files()).toHaveLength(days.length)
    expect(practice.failures).toEqual([])
  }, 120_000)

  it('one that cannot be removed fails none after it, and goes when it can be', async () => {
    const half = async (): Promise<void> => {
      await aClient(practice.call)
      await practice.call('backups.make', {})
      practice.clock.forward(60)
    }
    await half()
    const [oldest = ''] = practice.files()
    const path = join(practice.folder, 'backups', oldest)
    const bytes = readFileSync(path)
    rmSync(path)
    // In its place something that is not removed as a file is.
    mkdirSync(path)
    for (let time = 0; time < 3; time++) await half()
    const second = practice.files()[1]
    practice.clock.forward(3 * 24 * 60)
    await half()
    expect((await status()).failure).toBe(null)
    // Of four of that day the newest stays, and the three newest in all.
    expect(practice.files()).toHaveLength(4)
    expect([practice.files().includes(oldest), practice.files().includes(second ?? '')]).toEqual([true, false])
    rmSync(path, { recursive: true })
    writeFileSync(path, bytes)
    await half()
    expect(practice.files()).not.toContain(oldest)
    expect(practice.failures).toEqual([])
  })

  it('not of a demo', async () => {
    await lock()
    await practice.vault.openDemo()
    await aClient(practice.call)
    await wait(20)
    expect((await status()).enabled).toBe(false)
    await expect(practice.call('backups.make', {})).rejects.toMatchObject({ code: 'refused' })
    await lock()
    expect(practice.files()).toEqual([])
  })
})

describe('a backup that fails', () => {
  it('keeps nobody from working or locking, is said, is tried again, and leaves those before it', async () => {
    await aClient(practice.call)
    await practice.call('backups.make', {})
    const backups = join(practice.folder, 'backups')
    renameSync(backups, `${backups}-away`)
    writeFileSync(backups, '')
    await aClient(practice.call)
    await wait(16)
    expect(await status()).toMatchObject({ failure: { message: expect.stringMatching(/Your records are as they were/) }, here: { lastAt: '2026-03-02T09:30:00.000Z' } })
    await lock()
    await unlock()
    expect(await status()).toMatchObject({ enabled: true, level: 'red' })
    await aClient(practice.call)
    rmSync(backups)
    renameSync(`${backups}-away`, backups)
    await wait(1)
    await wait(16)
    expect(await status()).toMatchObject({ failure: null, level: 'ok' })
    expect(await reasons()).toEqual(['changed', 'asked'])
  })

  it('stops the step that was to follow it', async () => {
    rmSync(join(practice.folder, 'backups'), { recursive: true })
    await expect(practice.backups.before('before-erasure')).rejects.toMatchObject({ code: 'storage' })
  })
})

describe('the status', () => {
  it('turns amber after a day and red after a week without a backup of what changed', async () => {
    await practice.call('backups.make', {})
    rmSync(join(practice.folder, 'backups'), { recursive: true })
    await aClient(practice.call)
    const level = async () => (await status()).here.level
    expect(await level()).toBe('ok')
    practice.clock.forward(24 * 60 + 1)
    expect(await level()).toBe('amber')
    practice.clock.forward(6 * 24 * 60)
    expect(await level()).toBe('red')
  })

  it('is red while the newest backup is damaged', async () => {
    await practice.call('backups.make', {})
    const [file = ''] = practice.files()
    const path = join(practice.folder, 'backups', file)
    const bytes = readFileSync(path)
    bytes.fill((bytes.at(-9) ?? 0) ^ 1, bytes.length - 9, bytes.length - 8)
    writeFileSync(path, bytes)
    await expect(practice.call('backups.verify', { seq: 1 })).rejects.toMatchObject({ code: 'damaged' })
    expect(await status()).toMatchObject({ level: 'red', drill: { level: 'red', sound: false } })
    expect(await practice.call('backups.list', {})).toMatchObject([{ seq: 1, state: 'damaged' }])
    await practice.call('backups.make', {})
    await practice.call('backups.verify', { seq: 2 })
    expect(await status()).toMatchObject({ drill: { level: 'ok', sound: true }, here: { level: 'ok' } })
    expect(practice.files()).toHaveLength(2)
  })

  it('asks once a month for the recovery key to be tried, and finds a wrong one', async () => {
    await practice.call('backups.make', {})
    const other = await openBackedUpPractice()
    await expect(practice.call('backups.tryRecoveryKey', { recoveryKey: other.recoveryKey })).rejects.toMatchObject({ code: 'wrong_passphrase' })
    await expect(practice.call('backups.tryRecoveryKey', { recoveryKey: 'ABCD' })).rejects.toMatchObject({ code: 'invalid_input' })
    expect((await status()).recoveryTrialDue).toBe(true)
    const { vault } = practice
    // The one of the vault was replaced at unlocking, because nobody ever typed it back.
    expect(await practice.call('backups.tryRecoveryKey', { recoveryKey: vault.heldRecoveryKey() ?? '' })).toMatchObject({ recoveryTrialDue: false })
    practice.clock.forward(30 * 24 * 60)
    expect((await status()).recoveryTrialDue).toBe(true)
  })
})

it('a history that was tampered with costs no backup; none made since counts as verified, so that those before it stay', async () => {
  await practice.call('backups.make', {})
  await aClient(practice.call)
  practice.vault.requireOpen().orm.$client.exec("drop trigger event_no_update; update event set at = '2020-01-01T00:00:00.000Z' where seq = 1")
  for (let time = 0; time < 4; time++) expect(await practice.call('backups.make', {})).toMatchObject({ state: 'unverified', verifiedAt: null })
  expect(await status()).toMatchObject({ level: 'amber', failure: { message: expect.stringMatching(/history of the practice is not as it was written/) }, here: { lastAt: '2026-03-02T09:30:00.000Z' } })
  expect(await practice.call('backups.verify', { seq: 5 })).toMatchObject({ state: 'unverified' })
  expect(practice.files()).toHaveLength(5)
})

describe('the weekly drill', () => {
  it('tries one of those kept, and notes what it proved', async () => {
    await aClient(practice.call)
    await practice.call('backups.make', {})
    await wait(9)
    expect((await status()).drill.lastAt).toBeNull()
    await wait(2)
    const first = (await status()).drill
    expect(first).toMatchObject({ sound: true })
    await wait(60)
    expect((await status()).drill).toEqual(first)
    practice.clock.forward(7 * 24 * 60)
    await wait(1)
    expect((await status()).drill.lastAt).not.toBe(first.lastAt)
  })
})

describe('cancelling', () => {
  /** Never done by itself. */
  const stuck: RunJob = (job, report) => {
    const { promise, reject } = Promise.withResolvers<never>()
    report(job.kind === 'drill' ? 'unpack' : 'copy', 0.5)
    return { done: promise, stop: () => reject(new Error('stopped')) }
  }

  it('ends what is running, which shows how far it is meanwhile', async () => {
    let isStuck = true
    practice = await openBackedUpPractice({ run: (job, report) => (isStuck ? stuck(job, report) : runHere(job, report)) })
    const making = practice.call('backups.make', {}).catch((error: unknown) => error)
    await new Promise((resolve) => setImmediate(resolve))
    expect((await status()).running).toMatchObject({ kind: 'make', step: 'copy' })
    await practice.call('backups.cancel', {})
    expect(await making).toMatchObject({ code: 'internal' })
    expect((await status()).running).toBeNull()
    isStuck = false
    expect(await practice.call('backups.make', {})).toMatchObject({ seq: 1, state: 'verified' })
  })

  it('a lock waits for a backup no longer than twenty seconds', async () => {
    practice = await openBackedUpPractice({ run: stuck })
    await aClient(practice.call)
    practice.vault.lock()
    const closing = practice.vault.closing()
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(19_999)
    await new Promise((resolve) => setImmediate(resolve))
    expect(practice.vault.closing()).not.toBeNull()
    vi.advanceTimersByTime(1)
    await closing
    expect(practice.vault.closing()).toBeNull()
  })
})
