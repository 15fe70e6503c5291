import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ComplaintDetails } from '../../shared/contract/complaints'
import { effects, factors } from '../../shared/reference/causes'
import { redFlags } from '../../shared/reference/safety'
import { aClient, aComplaint } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const of = (kind: 'aggravating' | 'easing') => factors().filter((factor) => factor.kind === kind).map((factor) => factor.id)
const effectIds = effects().map((effect) => effect.id)

const whole: ComplaintDetails = {
  title: 'Stiff neck',
  areaIds: ['levator-scapulae', 'abdominal-flank'],
  side: 'left',
  onsetId: 'sudden',
  startedOn: '2026-01-10',
  causeIds: ['anxiety-low-mood'],
  aggravatingIds: of('aggravating').toReversed(),
  easingIds: of('easing'),
  effects: effectIds.map((effectId, index) => ({ effectId, rating: index % 3 === 0 ? null : index % 11 })),
  redFlagIds: redFlags().map((flag) => flag.id).toReversed(),
  redFlagsAskedOn: '2026-02-28',
  history: 'After a long drive.\n<script>alert(1)</script>',
  goal: 'Turn the head while parking.',
  plan: 'Six weekly sessions.',
  plannedSessions: 6,
}

it('gives back every detail in the order chosen', async () => {
  const made = await practice.call('complaints.create', { clientId, details: whole })
  expect(made).toMatchObject({ ...whole, clientId, closedOn: null })
  expect(await practice.call('complaints.get', { id: made.id })).toEqual(made)
})

it('changes only what an update names', async () => {
  const { id } = await practice.call('complaints.create', { clientId, details: whole })
  practice.clock.forward(1)
  const changes = { goal: 'Sleep through.', side: null, effects: [{ effectId: effectIds[1] ?? '', rating: 10 }], causeIds: [] }
  expect(await practice.call('complaints.update', { id, changes })).toMatchObject({ ...whole, ...changes, updatedAt: practice.clock.now() })
})

it('counts a choice named twice once', async () => {
  const made = await practice.call('complaints.create', { clientId, details: { ...whole, areaIds: ['levator-scapulae', 'levator-scapulae'] } })
  expect(made.areaIds).toEqual(['levator-scapulae'])
})

it.each<[string, Partial<ComplaintDetails>, string]>([
  ['an easing factor among the aggravating', { aggravatingIds: [...of('aggravating').slice(0, 1), ...of('easing').slice(0, 1)] }, 'aggravatingIds.1'],
  ['an aggravating factor among the easing', { easingIds: of('aggravating').slice(0, 1) }, 'easingIds.0'],
  ['an effect named twice', { effects: [{ effectId: 'childcare', rating: 1 }, { effectId: 'childcare', rating: 2 }] }, 'effects.1'],
  ['a beginning in the future', { startedOn: '2026-03-03' }, 'startedOn'],
  ['an unknown area', { areaIds: ['elbow-of-nowhere'] }, 'areaIds.0'],
  ['an unknown cause', { causeIds: ['moon'] }, 'causeIds.0'],
  ['an empty title', { title: ' ' }, 'title'],
])('refuses %s with its field, and writes nothing', async (_what, change, field) => {
  const { id } = await aComplaint(practice.call, clientId)
  const before = practice.digest()
  expect(await practice.refusal('complaints.create', { clientId, details: { ...whole, ...change } })).toMatchObject({
    code: 'invalid_input',
    fields: { [`details.${field}`]: expect.any(String) },
  })
  expect(await practice.refusal('complaints.update', { id, changes: change })).toMatchObject({
    code: 'invalid_input',
    fields: { [`changes.${field}`]: expect.any(String) },
  })
  expect(practice.digest()).toBe(before)
})

it('cannot be closed before it began, nor begin after it was closed', async () => {
  const { id } = await aComplaint(practice.call, clientId, { startedOn: '2026-01-10' })
  expect(await practice.refusal('complaints.close', { id, closedOn: '2026-01-09' })).toMatchObject({ code: 'invalid_input', fields: { closedOn: expect.any(String) } })
  expect(await practice.call('complaints.close', { id, closedOn: '2026-01-10' })).toMatchObject({ closedOn: '2026-01-10' })
  expect(await practice.refusal('complaints.update', { id, changes: { startedOn: '2026-01-11' } })).toMatchObject({
    code: 'invalid_input',
    fields: { 'changes.startedOn': expect.any(String) },
  })
  expect(await practice.call('complaints.reopen', { id })).toMatchObject({ closedOn: null })
})

it('lists a client’s own: open ones first, newest first', async () => {
  const other = await aClient(practice.call)
  await aComplaint(practice.call, other.id)
  const ids: number[] = []
  for (let at = 0; at < 4; at++) {
    practice.clock.forward(1)
    ids.push((await aComplaint(practice.call, clientId)).id)
  }
  const [a, b, c, d] = ids as [number, number, number, number]
  await practice.call('complaints.close', { id: d, closedOn: '2026-02-01' })
  await practice.call('complaints.close', { id: b, closedOn: '2026-03-01' })
  expect((await practice.call('complaints.ofClient', { clientId })).map((complaint) => complaint.id)).toEqual([c, a, b, d])
})

it('says not_found of an unknown client or complaint', async () => {
  const codes = await Promise.all([
    practice.refusal('complaints.ofClient', { clientId: 404 }),
    practice.refusal('complaints.create', { clientId: 404, details: whole }),
    practice.refusal('complaints.get', { id: 404 }),
    practice.refusal('complaints.update', { id: 404, changes: {} }),
    practice.refusal('complaints.close', { id: 404, closedOn: '2026-01-01' }),
    practice.refusal('complaints.reopen', { id: 404 }),
  ])
  expect(codes.map((error) => error.code)).toEqual(Array(6).fill('not_found'))
})
