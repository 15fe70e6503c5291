import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { noticesOf } from '../../shared/domain/session-notices'
import { aClient, aCondition, aDraft, agreed, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call, { bornOn: '1980-05-05' })).id
})
afterEach(() => practice.close())

const wet: Partial<SessionContent> = { therapies: [{ therapyId: 'wet-cupping', details: { 'blood-ml-total': 60, 'blades-opened': 2, 'blades-in-sharps': 2 } }] }
const knows = (conditionId: string | null, medicine: string | null) =>
  practice.call('clients.setHealth', {
    id: clientId,
    health: { conditions: conditionId === null ? [] : [aCondition(conditionId)], medicines: medicine === null ? [] : [{ name: medicine, conditionId: 'anticoagulants', note: '' }] },
  })
const typo = { notes: { told: 'Right, not left.', found: '', done: '', plan: '' } }
const sign = ({ id, revision }: Session) => practice.call('sessions.sign', { id, revision })
const idsOf = ({ notices }: Session) => (notices ?? []).map(({ id }) => id)

/** Signed with a reason beside every stop; two years go by, and it is opened again. */
async function amending(content: Partial<SessionContent>, meanwhile: () => Promise<unknown>): Promise<{ signed: Session; begun: Session }> {
  const draft = await agreed(practice.call, await aDraft(practice.call, clientId, content))
  const made = noticesOf(draft.content, await practice.call('sessions.safetyFacts', { id: draft.id }))
  const overrides = made.filter(({ level }) => level === 'stop').map(({ id: noticeId }) => ({ noticeId, reason: 'Doctor asked.' }))
  const signed = await sign(await change(practice.call, draft, { overrides }))
  practice.clock.forward(2 * 365 * 24 * 60)
  await meanwhile()
  return { signed, begun: await practice.call('sessions.amend', { id: signed.id, reason: 'A slip.' }) }
}

/** What the editor shows, which is what finishing asks by. */
const shown = async ({ id }: Session) => {
  const { content } = await practice.call('sessions.get', { id })
  return noticesOf(content, await practice.call('sessions.safetyFacts', { id }))
}

it('a medicine, a ceiling, an interval recorded since ask for nothing when a typo is corrected', async () => {
  const { signed, begun } = await amending(wet, async () => {
    await knows('dvt', 'Warfarin')
    await practice.call('settings.update', { changes: { bloodCeilingMl: 20, cuppingIntervalDays: 28 } })
  })
  const changed = await change(practice.call, begun, typo)
  expect(await shown(changed)).toEqual(signed.notices)
  const amended = await sign(changed)
  expect(amended.notices).toEqual(signed.notices)
  expect(amended.content.overrides).toEqual(signed.content.overrides)
})

it('what stood at signing stays with its reason, though the medicine and the ceiling are gone from the record', async () => {
  await knows(null, 'Warfarin')
  await practice.call('settings.update', { changes: { bloodCeilingMl: 20 } })
  const { signed, begun } = await amending(wet, async () => {
    await knows(null, null)
    await practice.call('settings.update', { changes: { bloodCeilingMl: null } })
  })
  expect(idsOf(signed)).toEqual(expect.arrayContaining(['rule.wet-cupping.anticoagulants', 'limit.blood']))
  const changed = await change(practice.call, begun, typo)
  expect(await shown(changed)).toEqual(signed.notices)
  const amended = await sign(changed)
  expect(amended.notices).toEqual(signed.notices)
  expect(amended.content.overrides).toEqual(signed.content.overrides)
})

it('what the changed content brings up is asked about, and what it ends is gone', async () => {
  const { begun } = await amending({ therapies: [{ therapyId: 'acupuncture', details: {} }], points: [{ code: 'ST17', side: 'left', needles: 0, details: {} }] }, () => knows('pregnancy', null))
  const changed = await change(practice.call, begun, { points: [{ code: 'LI4', side: 'left', needles: 0, details: {} }] })
  expect((await shown(changed)).map(({ id }) => id)).toContain('rule.acupuncture.pregnancy.points')
  const refusal = await practice.refusal('sessions.sign', { id: changed.id, revision: changed.revision })
  expect(Object.keys(refusal.fields ?? {})).toEqual(['content.overrides.rule.acupuncture.pregnancy.points'])
  const amended = await sign(await change(practice.call, changed, { overrides: [{ noticeId: 'rule.acupuncture.pregnancy.points', reason: 'Not known then.' }] }))
  // Of the pregnancy itself, recorded since, the note as it stood says nothing; the breast is no longer needled.
  expect(idsOf(amended)).toEqual(['rule.acupuncture.pregnancy.points'])
})

it('a note amended twice is held to its newest version', async () => {
  const { begun } = await amending(wet, () => knows(null, 'Warfarin'))
  const dry = await sign(await agreed(practice.call, await change(practice.call, begun, { therapies: [{ therapyId: 'dry-cupping', details: {} }] })))
  expect(idsOf(dry)).toContain('rule.dry-cupping.anticoagulants')
  practice.clock.forward(60)
  const again = await practice.call('sessions.amend', { id: dry.id, reason: 'Another slip.' })
  expect((await sign(await change(practice.call, again, typo))).notices).toEqual(dry.notices)
})
