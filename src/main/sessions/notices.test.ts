import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SessionContent } from '../../shared/contract/session-content'
import type { Session } from '../../shared/contract/sessions'
import { aClient, aComplaint, aCondition, aConsent, aDraft, agreed, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call, { bornOn: '1980-05-05' })).id
})
afterEach(() => practice.close())

const therapy = (therapyId: string) => [{ therapyId, details: {} }]
const point = (code: string, details = {}): SessionContent['points'][number] => ({ code, side: 'left', needles: 0, details })
const has = (conditionId: string, values = {}, medicines: { name: string; note: string; conditionId: string | null }[] = []) =>
  practice.call('clients.setHealth', { id: clientId, health: { conditions: [aCondition(conditionId, values)], medicines } })
const draft = async (content: Partial<SessionContent>) => agreed(practice.call, await aDraft(practice.call, clientId, content))
const sign = ({ id, revision }: Session) => practice.call('sessions.sign', { id, revision })
const refused = ({ id, revision }: Session) => practice.refusal('sessions.sign', { id, revision })
const stopsOf = async (session: Session) => Object.keys((await refused(session)).fields ?? {}).map((path) => path.replace('content.overrides.', ''))

const named: [string, () => Promise<unknown>, Partial<SessionContent>, string][] = [
  ['a pregnant client and LI4', () => has('pregnancy'), { therapies: therapy('acupuncture'), points: [point('LI4')] }, 'rule.acupuncture.pregnancy.points'],
  ['an anticoagulant and wet cupping', () => has('anticoagulants'), { therapies: therapy('wet-cupping') }, 'rule.wet-cupping.anticoagulants'],
  ['a pacemaker and electro-acupuncture', () => has('implanted-device', { facetId: 'pacemaker-or-icd' }), { therapies: therapy('electro-acupuncture') }, 'rule.electro-acupuncture.implanted-device'],
  ['a pacemaker and current at one point', () => has('implanted-device', { facetId: 'pacemaker-or-icd' }), { therapies: therapy('acupuncture'), points: [point('ST36', { 'frequency-low': 2 })] }, 'rule.electro-acupuncture.implanted-device'],
  ['the nipple, for everybody', () => Promise.resolve(), { therapies: therapy('acupuncture'), points: [point('ST17')] }, 'rule.acupuncture.areas-at-risk.prohibited'],
]

describe('signing asks for a reason', () => {
  it.each(named)('%s', async (_what, prepare, content, noticeId) => {
    await prepare()
    const session = await draft(content)
    const before = practice.digest()
    const refusal = await refused(session)
    expect(refusal).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('say why you go on'), fields: { [`content.overrides.${noticeId}`]: expect.stringContaining('say why you go on') } })
    expect(practice.digest()).toBe(before)

    const overrides = (await stopsOf(session)).map((id) => ({ noticeId: id, reason: 'GP letter of 3 March seen' }))
    const signed = await sign(await change(practice.call, session, { overrides }))
    expect(signed.content.overrides).toEqual(overrides)
    expect(signed.notices?.find(({ id }) => id === noticeId)).toMatchObject({ level: 'stop', why: expect.any(String), sourceIds: expect.arrayContaining([expect.any(String)]) })
    const [version] = practice.db.prepare<[], { content: string }>('select content from note_text').all()
    expect(JSON.parse(version?.content ?? '')).toMatchObject({ notices: signed.notices, content: { overrides } })
    expect(await practice.call('sessions.get', { id: session.id })).toEqual(signed)
  })

  it('names every stop at once, and goes on once each has its reason', async () => {
    await practice.call('clients.setHealth', { id: clientId, health: { conditions: [aCondition('dvt'), aCondition('bleeding-disorder', { facetId: 'severe' })], medicines: [] } })
    const session = await draft({ therapies: therapy('wet-cupping') })
    expect(await stopsOf(session)).toEqual(['rule.wet-cupping.bleeding-disorder', 'rule.wet-cupping.dvt'])
    expect((await refused(session)).message).toMatch(/^2 notices say stop/)
    const half = await change(practice.call, session, { overrides: [{ noticeId: 'rule.wet-cupping.dvt', reason: 'Cleared in 2020' }] })
    expect(await stopsOf(half)).toEqual(['rule.wet-cupping.bleeding-disorder'])
  })

  it('does not ask about cautions: GB21 is signed with its notices', async () => {
    const signed = await sign(await draft({ therapies: therapy('acupuncture'), points: [point('GB21')] }))
    expect(signed.notices?.map(({ id, level }) => [id, level])).toEqual([
      ['rule.acupuncture.pneumothorax-points.named', 'caution'], ['rule.acupuncture.pneumothorax-points.thorax', 'caution'],
    ])
  })

  it('asks for the needles that were not counted out, and keeps the reason', async () => {
    const needled = [{ ...point('ST36'), needles: 2 }]
    const counted = (details: SessionContent['therapies'][number]['details']) => draft({ therapies: [{ therapyId: 'acupuncture', details }], points: needled })
    expect((await sign(await counted({ 'needles-removed': 2 }))).notices).toEqual([])
    for (const details of [{}, { 'needles-removed': 1 }, { 'needles-removed': 3 }, { 'needles-inserted': 1, 'needles-removed': 1 }]) {
      expect(await stopsOf(await counted(details))).toEqual(['count.needles'])
    }
    const session = await counted({ 'needles-removed': 1 })
    expect(await refused(session)).toMatchObject({ code: 'invalid_input', message: 'Needles in and out do not agree: count again, or say why you go on.' })
    const overrides = [{ noticeId: 'count.needles', reason: 'Bent needle left in the sharps bin with its guide tube' }]
    const signed = await sign(await change(practice.call, session, { overrides }))
    expect(signed).toMatchObject({ content: { overrides }, notices: [{ id: 'count.needles', why: expect.stringContaining('2 in, 1 out'), places: { points: ['ST36'] } }] })
  })

  it('asks for consent: wet cupping at every session, another therapy as a caution', async () => {
    const first = await draft({ therapies: [...therapy('wet-cupping'), ...therapy('sports-massage')] })
    expect((await sign(first)).notices).toEqual([])
    const second = await aDraft(practice.call, clientId, { therapies: [...therapy('wet-cupping'), ...therapy('gua-sha')] })
    expect(await stopsOf(second)).toEqual(['consent.wet-cupping'])
    const signed = await sign(await change(practice.call, second, { overrides: [{ noticeId: 'consent.wet-cupping', reason: 'Asked and agreed by telephone' }] }))
    expect(signed.notices?.map(({ id, level }) => [id, level])).toEqual(expect.arrayContaining([['consent.wet-cupping', 'stop'], ['consent.gua-sha', 'caution']]))
  })

  it('judges consent by the day of the treatment, not by that of the signing', async () => {
    const late = await draft({ heldOn: '2026-02-16', therapies: therapy('gua-sha') })
    expect((await sign(late)).notices).toContainEqual(expect.objectContaining({ id: 'consent.gua-sha', why: expect.stringContaining('recorded later, on 02-Mar-2026') }))

    const treated = await aDraft(practice.call, clientId, { startTime: '09:30', therapies: therapy('wet-cupping') })
    const consent = await aConsent(practice.call, clientId, { subjectId: 'wet-cupping', sessionId: treated.id })
    practice.clock.forward(5 * 60)
    await practice.call('consents.withdraw', { id: consent.id, note: '' })
    practice.clock.forward(3 * 60)
    expect((await sign(treated)).notices).toEqual([])
  })

  it('does not count a parent’s consent once the client is of age', async () => {
    const born = (await aClient(practice.call, { bornOn: '2005-06-01' })).id
    await aConsent(practice.call, born, { subjectId: 'acupuncture', givenBy: 'Ana Lund' })
    const session = await aDraft(practice.call, born, { therapies: therapy('acupuncture') })
    expect((await sign(session)).notices).toMatchObject([{ id: 'consent.acupuncture' }])
  })

  it('asks about limits that the therapist set: blood, and days since the last wet cupping', async () => {
    await practice.call('settings.update', { changes: { bloodCeilingMl: 20, cuppingIntervalDays: 28 } })
    const cupped = (heldOn: string, ml: number) => draft({ heldOn, therapies: [{ therapyId: 'wet-cupping', details: { 'blood-ml-total': ml, 'blades-opened': 2, 'blades-in-sharps': 2 } }],
      lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' }] })
    await sign(await cupped('2026-02-01', 20))
    expect(await stopsOf(await cupped('2026-02-28', 21))).toEqual(['limit.blood', 'limit.interval'])
  })

  it('asks about what happened and about red flags of the complaint', async () => {
    const complaint = await aComplaint(practice.call, clientId, { redFlagIds: ['saddle-numbness', 'steroid-use'], redFlagsAskedOn: '2026-03-01' })
    const session = await draft({ complaintId: complaint.id, alertIds: ['faint'] })
    expect(await stopsOf(session)).toEqual(['alert.faint', 'red-flag.saddle-numbness'])
    // Without the complaint its red flags say nothing about this session.
    expect(await stopsOf(await change(practice.call, session, { complaintId: null }))).toEqual(['alert.faint'])
  })

  it('is by the record of the moment: a condition that was ended asks for nothing any more', async () => {
    await has('dvt')
    const session = await draft({ therapies: therapy('wet-cupping') })
    expect(await stopsOf(session)).toHaveLength(1)
    await has('dvt', { untilOn: '2026-01-01' })
    expect((await sign(session)).notices).toEqual([])
  })

  it('forgets the notices when it is reopened, and makes them anew', async () => {
    const signed = await sign(await draft({ therapies: therapy('gua-sha') }))
    expect(signed.notices).toHaveLength(1)
    expect((await practice.call('sessions.reopen', { id: signed.id })).notices).toBeNull()
    await has('varicose-veins', { areaIds: ['calf'] })
    const again = await sign(await agreed(practice.call, await change(practice.call, signed, { therapies: therapy('sports-massage') })))
    expect(again.notices).toEqual([])
  })
})

describe('reasons', () => {
  it('for what is no notice any more are left out of the signed record, and nothing else is', async () => {
    await has('dvt')
    const overrides = [
      { noticeId: 'rule.wet-cupping.anticoagulants', reason: 'Stopped last week' },
      { noticeId: 'rule.wet-cupping.dvt', reason: 'Cleared in 2020' },
      { noticeId: 'rule.from.another.version', reason: 'Nobody knows' },
    ]
    const session = await draft({ therapies: therapy('wet-cupping'), overrides, areas: [anArea('interscapular-left', { tensionArrival: 3 })] })
    const signed = await sign(session)
    expect(signed.content).toEqual({ ...session.content, overrides: [overrides[1]] })
    expect(practice.db.prepare('select notice_id, reason from session_override').all()).toEqual([{ notice_id: 'rule.wet-cupping.dvt', reason: 'Cleared in 2020' }])
  })

  it.each(['', 'dvt', 'rule.', 'rule', 'Rule.wet-cupping.dvt', 'rule.wet-cupping.dvt\u0000', 'rule..dvt', '__proto__', 'rule.<b>', 'x'.repeat(201)])('for something of the form %j are not kept', async (noticeId) => {
    const { id, revision, content } = await draft({})
    const before = practice.digest()
    expect(await practice.refusal('sessions.save', { id, revision, content: { ...content, overrides: [{ noticeId, reason: 'because' }] } })).toMatchObject({ code: 'invalid_input' })
    expect(practice.digest()).toBe(before)
  })

  it('in blanks are none', async () => {
    const { id, revision, content } = await draft({})
    expect(await practice.refusal('sessions.save', { id, revision, content: { ...content, overrides: [{ noticeId: 'rule.wet-cupping.dvt', reason: ' \n ' }] } })).toMatchObject({ code: 'invalid_input' })
  })
})

describe('safetyFacts', () => {
  it('gathers client, complaint and settings', async () => {
    await has('pregnancy', { dueOn: '2026-09-01', note: 'twins' }, [{ name: 'Warfarin', note: '', conditionId: 'anticoagulants' }])
    const complaint = await aComplaint(practice.call, clientId, { areaIds: ['lumbar-spine'], redFlagIds: ['night-pain'], startedOn: '2026-02-01' })
    await practice.call('settings.update', { changes: { bloodCeilingMl: 200, cuppingIntervalDays: 28 } })
    const session = await draft({ complaintId: complaint.id })
    expect(await practice.call('sessions.safetyFacts', { id: session.id })).toEqual({
      sessionId: session.id, on: session.content.heldOn, bornOn: '1980-05-05',
      conditions: [{ conditionId: 'pregnancy', facetId: null, areaIds: [], dueOn: '2026-09-01', sinceOn: null, untilOn: null }],
      medicines: [{ conditionId: 'anticoagulants' }],
      redFlagIds: ['night-pain'], complaintAreaIds: ['lumbar-spine'], complaintStartedOn: '2026-02-01',
      lastWetCuppingOn: null, bloodCeilingMl: 200, cuppingIntervalDays: 28,
      consents: [{ kind: 'therapy', subjectId: 'sports-massage', sessionId: session.id, givenBy: '', givenAt: practice.clock.now(), zone: 'Europe/London', withdrawnAt: null }],
      standing: null,
    })
    expect(await practice.refusal('sessions.safetyFacts', { id: 404 })).toMatchObject({ code: 'not_found' })
  })

  it('knows the wet cupping before this session, of this client, not discarded', async () => {
    const on = (heldOn: string, therapyId: string, owner = clientId) => aSession(practice.call, owner, { heldOn, therapies: therapy(therapyId) })
    const last = async (session: Session) => (await practice.call('sessions.safetyFacts', { id: session.id })).lastWetCuppingOn
    await on('2026-01-05', 'wet-cupping')
    await on('2026-01-20', 'dry-cupping')
    await on('2026-02-02', 'wet-cupping')
    await on('2026-02-10', 'wet-cupping', (await aClient(practice.call)).id)
    const session = await draft({ heldOn: '2026-02-20', therapies: therapy('wet-cupping') })
    expect(await last(session)).toBe('2026-02-02')
    expect(await last(await change(practice.call, session, { heldOn: '2026-02-01' }))).toBe('2026-01-05')
    expect(await last(await change(practice.call, session, { heldOn: '2026-01-01' }))).toBeNull()
    // A draft counts as a signed one does; what was put away does not.
    await change(practice.call, session, { heldOn: '2026-02-20' })
    const second = await draft({ heldOn: '2026-02-19', startTime: '08:00', therapies: therapy('wet-cupping') })
    expect(await last(session)).toBe('2026-02-19')
    await practice.call('sessions.discard', { id: second.id })
    expect(await last(session)).toBe('2026-02-02')
  })
})
