import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '../../shared/contract'
import type { SessionSummary } from '../../shared/contract/sessions'
import { aClient, aComplaint, aDraft, anArea, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

it('numbers sessions by day, time and order of entry, the same in the list and in the session', async () => {
  const when = [['2026-02-02', '09:00'], ['2026-01-01', '09:00'], ['2026-02-02', '08:00'], ['2026-02-02', '09:00'], ['2026-03-01', '09:00']] as const
  const ids: number[] = []
  for (const [heldOn, startTime] of when) ids.push((await aDraft(practice.call, clientId, { heldOn, startTime })).id)
  await aSession(practice.call, (await aClient(practice.call)).id, { heldOn: '2025-01-01' })
  const expected = [[ids[4], 5], [ids[3], 4], [ids[0], 3], [ids[2], 2], [ids[1], 1]]
  const listed = async () => (await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })).map(({ id, number }) => [id, number])
  expect(await listed()).toEqual(expected)
  for (const [id, number] of expected) expect((await practice.call('sessions.get', { id: id ?? 0 })).number).toBe(number)

  // A discarded one leaves no hole in the numbers.
  await practice.call('sessions.discard', { id: ids[1] ?? 0 })
  expect(await listed()).toEqual([[ids[4], 4], [ids[3], 3], [ids[0], 2], [ids[2], 1]])
  expect((await practice.call('sessions.get', { id: ids[4] ?? 0 })).number).toBe(4)
})

it('gives in parts just what stands in the whole, two on one day and minute too', async () => {
  for (const heldOn of ['2026-01-01', '2026-01-03', '2026-01-03', '2026-01-04']) await aSession(practice.call, clientId, { heldOn, areas: [anArea('levator-scapulae-left')] })
  const whole = await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })
  await practice.call('sessions.withdraw', { id: whole[1]?.id ?? 0, reason: 'Another client.' })
  await practice.call('sessions.discard', { id: (await aDraft(practice.call, clientId, { heldOn: '2026-01-05' })).id })
  const all = await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })
  expect(all.map(({ number, status }) => [number, status])).toEqual([[3, 'signed'], [3, 'withdrawn'], [2, 'signed'], [1, 'signed']])
  for (const limit of [1, 2, 3, 4, 5]) {
    const parts: SessionSummary[] = []
    for (let rest = true; rest; ) {
      const last = parts.at(-1)
      const after = last === undefined ? null : { id: last.id, number: last.number, heldOn: last.heldOn, startTime: last.startTime }
      const part = await practice.call('sessions.ofClient', { clientId, after, limit })
      parts.push(...part)
      rest = part.length === limit
    }
    expect(parts, `${limit} at a time`).toEqual(all)
  }
})

it('lists the unfinished of all clients, oldest first, with the names', async () => {
  const other = await aClient(practice.call, { givenName: '小明', familyName: '王', preferredName: 'Ming' })
  await aDraft(practice.call, clientId, { heldOn: '2026-02-02' })
  await aDraft(practice.call, other.id, { heldOn: '2026-01-01', therapies: [{ therapyId: 'gua-sha', details: {} }] })
  await aSession(practice.call, clientId, { heldOn: '2025-01-01' })
  expect(await practice.call('sessions.unfinished', {})).toMatchObject([
    { clientId: other.id, givenName: '小明', familyName: '王', preferredName: 'Ming', heldOn: '2026-01-01', therapyIds: ['gua-sha'] },
    { clientId, heldOn: '2026-02-02' },
  ])
})

it.each([['sessions.ofClient', { after: null, limit: 10 }], ['sessions.discarded', {}]] as const)('%s of an unknown client: not_found; of a new one: empty', async (path, more) => {
  expect(await practice.refusal(path, { clientId: 404, ...more } as Input<typeof path>)).toMatchObject({ code: 'not_found' })
  expect(await practice.call(path, { clientId, ...more } as Input<typeof path>)).toEqual([])
})

it.each(['get', 'reopen', 'discard', 'restore'] as const)('sessions.%s of an unknown session: not_found', async (name) => {
  expect(await practice.refusal(`sessions.${name}`, { id: 404 })).toMatchObject({ code: 'not_found' })
})

it('says of each session what the filters of the timeline need', async () => {
  const complaint = await aComplaint(practice.call, clientId)
  const cup = { therapyId: 'dry-cupping', view: 'back', x: 60, y: 300, regionId: 'interscapular-left', details: {} } as const
  await aSession(practice.call, clientId, {
    heldOn: '2026-01-10',
    complaintId: complaint.id,
    therapies: [{ therapyId: 'sports-massage', details: {} }, { therapyId: 'dry-cupping', details: {} }],
    areas: [anArea('upper-trapezius-left'), anArea('upper-trapezius-right'), anArea('interscapular-left')],
    cups: [cup, { ...cup, x: 70, regionId: 'lumbar-paraspinal-left' }],
  })
  await aDraft(practice.call, clientId, { heldOn: '2026-01-11', complaintId: null })
  // Another client's areas and flags stay with that client.
  const other = await aSession(practice.call, (await aClient(practice.call)).id, { areas: [anArea('levator-scapulae-left')] })
  await practice.call('sessions.flag', { id: other.id, pinned: true })
  const [draft, signed] = await practice.call('sessions.ofClient', { clientId, after: null, limit: 1000 })
  expect(draft).toMatchObject({ complaintId: null, therapyIds: ['sports-massage'], areaIds: [], areaCount: 0, pinned: false, starred: false })
  expect(signed).toMatchObject({ complaintId: complaint.id, therapyIds: ['sports-massage', 'dry-cupping'], areaCount: 3 })
  expect(signed?.areaIds.toSorted()).toEqual(['interscapular', 'lumbar-paraspinal', 'upper-trapezius'])
})
