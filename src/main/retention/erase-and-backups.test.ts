import { expect, it } from 'vitest'
import { type BackedUpPractice, noReport, openBackedUpPractice, runHere } from '../../../test/helpers/backups'
import { aClient } from '../../../test/helpers/factories'
import { passphrase } from '../../../test/helpers/vault'
import { AppError } from '../../shared/errors'
import { type Job, type JobResult, runJob } from '../backup/jobs'
import type { RunJob } from '../backup/run-in-worker'

/** Copies the records at once and waits to be stopped: it has the name of a backup already. `tooLate`: it was through, and says so. */
const slow = (tooLate: boolean): RunJob => <J extends Job>(job: J) => {
  const made = runJob(job, noReport)
  const { promise, resolve, reject } = Promise.withResolvers<JobResult[J['kind']]>()
  return { done: promise, stop: () => (tooLate ? resolve(made) : reject(new AppError('refused', 'The backup was cancelled.'))) }
}

/** A practice whose backups are slow until `goOn`, with a client who may be destroyed now. */
async function toDestroy({ tooLate = false } = {}) {
  let isSlow = true
  const practice = await openBackedUpPractice({ run: (job, report) => (isSlow && job.kind === 'make' ? slow(tooLate) : runHere)(job, report) })
  const { call, clock } = practice
  const { id } = await aClient(call, { givenName: 'Amara', familyName: 'Okafor' })
  await call('retention.askErasure', { id, ground: 'client-asked' })
  clock.forward(24 * 60)
  return { ...practice, id, goOn: () => void (isSlow = false) }
}

const begun = async ({ call }: BackedUpPractice) => {
  await new Promise((resolve) => setImmediate(resolve))
  return (await call('backups.status', {})).running?.kind
}
const failure = (asked: Promise<unknown>) => asked.then(() => null, (error: AppError) => error.code)

it('a backup begun before a record is destroyed does not appear afterwards; the next one is made without the record', async () => {
  const practice = await toDestroy()
  const { call, id, files, goOn, clock } = practice
  const asked = [failure(call('backups.make', {})), failure(call('backups.make', {}))]
  expect(await begun(practice)).toBe('make')
  expect(files()).toHaveLength(1)
  await call('retention.erase', { id, passphrase, name: 'Okafor' })
  // The second was waiting for its turn, and began when the first was given up.
  expect(await Promise.all(asked)).toEqual(['refused', 'refused'])
  expect([files(), await call('backups.list', {})]).toEqual([[], []])
  goOn()
  clock.forward(1)
  expect(await call('backups.make', {})).toMatchObject({ madeAt: clock.now(), contents: { clients: 0 } })
  expect(await call('backups.list', {})).toHaveLength(1)
})

it('one that is through before it can be given up counts as made before', async () => {
  const practice = await toDestroy({ tooLate: true })
  const { call, id, clock } = practice
  const madeAt = clock.now()
  const asked = call('backups.make', {})
  expect(await begun(practice)).toBe('make')
  await call('retention.erase', { id, passphrase, name: 'Okafor' })
  expect(await asked).toMatchObject({ seq: 1 })
  expect(await call('backups.list', {})).toMatchObject([{ madeAt, contents: { clients: 1 } }])
})
