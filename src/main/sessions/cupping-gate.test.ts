import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionContent, SessionCup } from '../../shared/contract/session-content'
import { aClient, aDraft, agreed, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
  await practice.call('settings.update', { changes: { bloodCeilingMl: 20, cuppingIntervalDays: 28 } })
})
afterEach(() => practice.close())

const cup = (ml: number): SessionCup => ({ therapyId: 'wet-cupping', view: 'back', x: -20, y: 250, regionId: 'interscapular-left', details: { 'blood-ml-per-cup': ml } })
const whole: Partial<SessionContent> = {
  heldOn: '2026-03-01',
  therapies: [{ therapyId: 'wet-cupping', details: { 'incision-count': 6, 'wet-minutes': 5, 'blades-opened': 2, 'blades-in-sharps': 2 } }],
  cups: [cup(12), cup(8)],
  lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2026-03-01' }],
}
const wet = (details: SessionContent['therapies'][number]['details']) => ({ therapies: [{ therapyId: 'wet-cupping', details: { ...whole.therapies?.[0]?.details, ...details } }] })

it('signs a cupping within every limit', async () => {
  const { id, revision } = await agreed(practice.call, await aDraft(practice.call, clientId, whole))
  expect((await practice.call('sessions.sign', { id, revision })).notices?.filter(({ kind }) => kind !== 'rule' && kind !== 'consent')).toEqual([])
})

it.each<[string, string, Partial<SessionContent>]>([
  ['blood above the ceiling', 'limit.blood', { cups: [cup(12), cup(8.5)] }],
  ['too soon', 'limit.interval', { heldOn: '2026-02-27' }],
  ['a blade missing', 'count.blades', wet({ 'blades-in-sharps': 1 })],
  ['an expired lot', 'supply.expired.blade.f-22', { lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2026-02-28' }] }],
])('asks for a reason: %s', async (_what, noticeId, changes) => {
  await aDraft(practice.call, clientId, { ...whole, heldOn: '2026-02-01' })
  const heldOn = changes.heldOn ?? '2026-03-01'
  const draft = await agreed(practice.call, await aDraft(practice.call, clientId, { ...whole, ...changes, heldOn }))
  const refused = await practice.refusal('sessions.sign', { id: draft.id, revision: draft.revision })
  expect(Object.keys(refused.fields ?? {})).toEqual([`content.overrides.${noticeId}`])
  const overrides = [...draft.content.overrides, { noticeId, reason: 'Discussed with her' }]
  const { id, revision } = await change(practice.call, draft, { overrides })
  const signed = await practice.call('sessions.sign', { id, revision })
  expect(signed.notices?.map((notice) => notice.id)).toContain(noticeId)
  expect(signed.content.overrides).toEqual(overrides)
})
