import { afterEach, beforeEach, expect, it } from 'vitest'
import { aClient, aDraft, aSession } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import type { SessionPoint } from '../../shared/contract/session-content'
import { lastWithPoints, visitsOfPoints } from './point-history'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const at = (code: string, values: Partial<SessionPoint> = {}): SessionPoint => ({ code, side: 'both', needles: 0, details: {}, ...values })
const visit = (heldOn: string, points: SessionPoint[], startTime = '09:00') => aSession(practice.call, clientId, { heldOn, startTime, points })
const draft = (heldOn: string, points: SessionPoint[] = [], startTime = '12:00') => aDraft(practice.call, clientId, { heldOn, startTime, points })
const history = (before: number) => practice.call('sessions.pointHistory', { clientId, before })

it('counts signed sessions by point, each session once, the most used first', async () => {
  await visit('2026-01-05', [at('LI4'), at('GB21')])
  await visit('2026-01-12', [at('LI4', { side: 'left' }), at('LI4', { side: 'right' })])
  await visit('2026-01-19', [at('CV17', { side: 'midline' })])
  const today = await draft('2026-02-02', [at('LI4'), at('ST36')])
  expect((await history(today.id)).points).toEqual([
    { code: 'LI4', visits: 2, lastOn: '2026-01-12' },
    { code: 'CV17', visits: 1, lastOn: '2026-01-19' },
    { code: 'GB21', visits: 1, lastOn: '2026-01-05' },
  ])
})

it('gives last time’s points as they were recorded, also of a draft, and never of the session itself or of a later one', async () => {
  const again = [at('GB21', { side: 'left', details: { 'insertion-depth': 12, manipulation: ['twirl'] } }), at('LI4')]
  await visit('2026-01-05', [at('ST36')])
  const unsigned = await draft('2026-01-12', again)
  await visit('2026-01-19', [])
  const today = await draft('2026-02-02', [at('BL10')])
  await visit('2026-02-09', [at('KI3')])
  expect((await history(today.id)).last).toEqual({ sessionId: unsigned.id, heldOn: '2026-01-12', points: again })
  expect((await history(unsigned.id)).last).toMatchObject({ heldOn: '2026-01-05', points: [{ code: 'ST36' }] })
})

it('knows the order of two sessions on one day', async () => {
  const morning = await draft('2026-02-02', [at('LI4')], '08:00')
  const noon = await draft('2026-02-02', [at('ST36')], '12:00')
  expect((await history(noon.id)).last).toMatchObject({ sessionId: morning.id })
  expect((await history(morning.id)).last).toBeNull()
})

it('leaves out what was discarded, what is not signed, and other clients', async () => {
  const gone = await draft('2026-01-05', [at('LI4')])
  await practice.call('sessions.discard', { id: gone.id })
  const other = await aClient(practice.call)
  await aSession(practice.call, other.id, { heldOn: '2026-01-05', points: [at('KI3')] })
  const today = await draft('2026-02-02', [at('BL10')])
  expect(await history(today.id)).toEqual({ points: [], last: null })
})

it('refuses an unknown client, an unknown session and a session of somebody else', async () => {
  const today = await draft('2026-02-02')
  const other = await aClient(practice.call)
  for (const input of [{ clientId: 404, before: today.id }, { clientId, before: 404 }, { clientId: other.id, before: today.id }]) {
    expect(await practice.refusal('sessions.pointHistory', input)).toMatchObject({ code: 'not_found' })
  }
})

it.each([
  ['visits', visitsOfPoints, [1], ['session_point_code']],
  ['last time', lastWithPoints, [1, '2026-01-01', '09:00', 1], ['session_by_day', 'PRIMARY KEY']],
])('finds %s by index, without looking at other clients’ rows', (_what, sql, values, used) => {
  const plan = practice.db.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...values).map(({ detail }) => detail)
  for (const name of used) expect(plan.join('\n')).toContain(name)
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
  for (const step of plan.filter((line) => line.startsWith('SEARCH'))) expect(step).toContain('client_id=?')
})
