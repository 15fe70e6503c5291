import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { examineHere, onAStick, realPractice, type RealPractice } from '../../../test/helpers/restore'
import { passphrase } from '../../../test/helpers/vault'
import type { RestoreState } from '../../shared/contract/restore'
import { AppError } from '../../shared/errors'
import type { RunExamination } from './restoring'

type Running = NonNullable<RestoreState['running']>

/** Its backup lies on a stick, which the dialog gives: a few chunks long, with more rows than are read at once. */
async function backedUp(options: Parameters<typeof realPractice>[0] = {}): Promise<RealPractice> {
  const practice = await realPractice(options)
  await aClient(practice.call, { givenName: 'Amara' })
  practice.vault.requireOpen().orm.$client.exec(`create table ballast (id integer primary key, bytes blob);
    insert into ballast (bytes) select randomblob(1500) from (with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000) select i from n)`)
  practice.answers.file = onAStick(practice.backUp())
  return practice
}

const isUnpacked = ({ folder }: RealPractice) => existsSync(join(folder, 'restore.unfinished'))

/** Begins to unpack and goes on until it is stopped, and then still for a moment, as a thread does that SQLite holds. */
const endless: RunExamination = ({ scratch }) => {
  mkdirSync(scratch)
  writeFileSync(join(scratch, 'levator.db'), 'half of it')
  let end = (_error: Error): void => {}
  return {
    done: new Promise((_resolve, reject) => void (end = reject)),
    stop: () => void setTimeout(() => end(new AppError('refused', 'The backup was put away. Nothing was changed.')), 20),
  }
}

it('while a backup is looked at the state says how far it is, and the page is told when it begins and ends', async () => {
  const seen: Running[] = []
  const told: (Running | null)[] = []
  const runningNow = () => practice.restoring.state().running
  const practice = await backedUp({
    told: () => void told.push(runningNow()),
    run: (examination, report) =>
      examineHere(examination, (step, share) => {
        report(step, share)
        const running = runningNow()
        if (running !== null) seen.push(running)
      }),
  })
  const { call, vault } = practice
  await call('restore.choose', { seq: null })
  await call('restore.look', { secret: null })
  expect([...new Set(seen.map(({ step }) => step))]).toEqual(['unpack', 'check'])
  for (const step of ['unpack', 'check']) {
    const shares = seen.filter((each) => each.step === step).map(({ share }) => share)
    expect(new Set(shares).size).toBeGreaterThan(2)
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares)
    expect(shares.at(-1)).toBeGreaterThan(0.8)
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  }
  expect(seen.every(({ salvages }) => !salvages)).toBe(true)
  expect(told).toEqual([{ step: 'unpack', share: 0, salvages: false }, null])
  expect(await call('restore.state', {})).toEqual({ running: null, switched: null })

  vault.lock()
  seen.length = 0
  await call('restore.choose', { seq: null })
  await call('restore.look', { secret: { passphrase } })
  expect([...new Set(seen.map(({ step }) => step))]).toEqual(['unpack', 'check', 'salvage'])
  expect(seen.every(({ salvages }) => salvages)).toBe(true)
})

it('cancelled in the middle, it answers when everything is gone; records and folder are as they were, and it can be begun again', async () => {
  const runs = [endless, examineHere]
  const practice = await backedUp({ run: (...asked) => (runs.shift() ?? examineHere)(...asked) })
  const { call, refusal, folder } = practice
  const before = readdirSync(folder).toSorted()
  await call('restore.choose', { seq: null })
  const going = refusal('restore.look', { secret: null })
  await expect.poll(() => isUnpacked(practice)).toBe(true)
  await call('restore.cancel', {})
  expect(readdirSync(folder).toSorted()).toEqual(before)
  expect(await going).toMatchObject({ code: 'refused', message: 'The backup was put away. Nothing was changed.' })
  expect(await call('restore.state', {})).toEqual({ running: null, switched: null })
  expect(await refusal('restore.confirm', { passphrase })).toMatchObject({ code: 'not_found' })
  await call('restore.choose', { seq: null })
  expect(await call('restore.look', { secret: null })).toMatchObject({ clients: 1 })
})

it('chosen while another is still being put away, a backup waits for that and is not lost with it', async () => {
  const runs = [endless, examineHere]
  const practice = await backedUp({ run: (...asked) => (runs.shift() ?? examineHere)(...asked) })
  const { call, refusal } = practice
  await call('restore.choose', { seq: null })
  const going = refusal('restore.look', { secret: null })
  await expect.poll(() => isUnpacked(practice)).toBe(true)
  expect(await refusal('restore.choose', { seq: null })).toMatchObject({ code: 'conflict' })
  const cancelled = call('restore.cancel', {})
  await call('restore.choose', { seq: null })
  expect(await call('restore.look', { secret: null })).toMatchObject({ clients: 1 })
  await Promise.all([going, cancelled])
  expect(isUnpacked(practice)).toBe(true)
})
