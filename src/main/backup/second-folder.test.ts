import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { settledIn, waitMinutes } from '../../../test/helpers/backup-time'
import { type BackedUpPractice, openBackedUpPractice } from '../../../test/helpers/backups'
import { temporaryFolder } from '../../../test/helpers/vault'

let practice: BackedUpPractice
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
  practice = await openBackedUpPractice()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (minutes: number) => waitMinutes(practice, minutes)
const settled = () => settledIn(practice)
const actions = () => practice.vault.requireOpen().orm.$client.prepare<[], string>("select action from event where action like 'backups.%'").pluck().all()
const status = () => practice.call('backups.status', {})

describe('the second folder', () => {
  let stick: string
  beforeEach(async () => {
    stick = temporaryFolder()
    practice.choose(stick)
  })
  const onStick = () => readdirSync(stick).filter((name) => name.endsWith('.levatorbackup'))

  it('gets every verified backup, and the newest one at once', async () => {
    await practice.call('backups.make', {})
    await practice.call('backups.chooseSecondFolder', {})
    await settled()
    expect(onStick()).toEqual(practice.files())
    await practice.call('backups.make', {})
    await settled()
    expect(onStick()).toEqual(practice.files())
    for (const file of onStick()) expect(readFileSync(join(stick, file)).equals(readFileSync(join(practice.folder, 'backups', file)))).toBe(true)
    expect(await status()).toMatchObject({ away: { state: 'ready', folder: stick, level: 'ok', lastAt: '2026-03-02T09:30:00.000Z' } })
    expect((await practice.call('backups.list', {})).map(({ inSecondFolder }) => inSecondFolder)).toEqual([true, true])
  })

  it('away, says so and costs no backup here; back again, gets the newest', async () => {
    await practice.call('backups.chooseSecondFolder', {})
    renameSync(stick, `${stick}-unplugged`)
    // What many systems leave behind: the empty place where the stick was.
    mkdirSync(stick)
    await practice.call('backups.make', {})
    await settled()
    expect((await status()).away).toMatchObject({ state: 'missing', lastAt: null, message: expect.stringMatching(/not there. Connect its disk/) })
    expect([readdirSync(stick), practice.files().length]).toEqual([[], 1])
    rmSync(stick, { recursive: true })
    renameSync(`${stick}-unplugged`, stick)
    await wait(6)
    expect((await status()).away).toMatchObject({ state: 'ready', message: null })
    expect(onStick()).toEqual(practice.files())
  })

  it('never loses there anything that Levator did not put there', async () => {
    const others = ['holiday.jpg', 'levator 2020-01-01 10.00 000001.levatorbackup', 'levator.levatorbackup.tmp']
    for (const name of others) writeFileSync(join(stick, name), 'mine')
    await practice.call('backups.chooseSecondFolder', {})
    for (let day = 0; day < 18; day++) {
      for (let time = 0; time < 2; time++) {
        await practice.call('backups.make', {})
        await settled()
        practice.clock.forward(60)
      }
      practice.clock.forward(22 * 60)
    }
    expect(readdirSync(stick)).toEqual(expect.arrayContaining(others))
    // Thinned by the same rule as here.
    expect(onStick().toSorted()).toEqual([...practice.files(), others[1] ?? ''].toSorted())
    expect(onStick().length).toBeLessThan(25)
  }, 120_000)

  it('is not the one that holds the backups of another practice, nor the data folder', async () => {
    await practice.call('backups.chooseSecondFolder', {})
    const other = await openBackedUpPractice()
    other.choose(stick)
    await expect(other.call('backups.chooseSecondFolder', {})).rejects.toMatchObject({ code: 'conflict' })
    for (const folder of [practice.folder, join(practice.folder, 'backups')]) {
      practice.choose(folder)
      await expect(practice.call('backups.chooseSecondFolder', {})).rejects.toMatchObject({ code: 'refused' })
    }
    practice.choose(null)
    expect((await practice.call('backups.chooseSecondFolder', {})).away.folder).toBe(stick)
  })

  it('gets no backup that was spoilt since it was made; it is said, and a new one is made and copied', async () => {
    await practice.call('backups.make', {})
    const [spoilt = ''] = practice.files()
    truncateSync(join(practice.folder, 'backups', spoilt), 1000)
    await practice.call('backups.chooseSecondFolder', {})
    await settled()
    expect(onStick()).toEqual([])
    expect(await practice.call('backups.list', {})).toMatchObject([{ seq: 1, state: 'damaged', inSecondFolder: false }])
    expect(await status()).toMatchObject({ level: 'red', away: { state: 'failed', lastAt: null, message: expect.stringMatching(/spoilt after it was made/) } })
    await wait(16)
    expect(onStick()).toEqual(practice.files().filter((name) => name !== spoilt))
    expect(await status()).toMatchObject({ level: 'ok', away: { state: 'ready', message: null } })
  })

  it('forgotten, keeps what lies there; choosing and forgetting stand in the log', async () => {
    await practice.call('backups.chooseSecondFolder', {})
    await practice.call('backups.make', {})
    await settled()
    expect((await practice.call('backups.forgetSecondFolder', {})).away).toMatchObject({ state: 'none', folder: null })
    await practice.call('backups.make', {})
    await settled()
    expect(onStick()).toHaveLength(1)
    expect(actions().filter((action) => action.endsWith('SecondFolder'))).toEqual(['backups.chooseSecondFolder', 'backups.forgetSecondFolder'])
  })
})
