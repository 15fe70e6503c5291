import { describe, expect, it } from 'vitest'
import type { Consent } from '../contract/consents'
import type { SessionContent } from '../contract/session-content'
import { anatomy } from '../reference/anatomy'
import { consentWords } from '../reference/consents'
import { therapies } from '../reference/therapies'
import { blankArea, blankSession } from './blank-entries'
import { consentNotices, consentsOfSession, type ConsentSubject, consentWording, holdsIn, isConsentSubject, missingConsents } from './consent'

const now = '2026-03-02T09:30:00.000Z'

const aConsent = (kind: 'therapy' | 'area', subjectId: string, values: Partial<Consent> = {}): Consent => ({
  id: 1, clientId: 1, sessionId: null, kind, subjectId, manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '',
  givenAt: '2026-03-01T10:00:00.000Z', zone: 'Europe/London', withdrawnAt: null, withdrawnNote: '', ...values,
})

const aPlan = (content: Partial<SessionContent> = {}, bornOn: string | null = null) => ({
  sessionId: 7,
  bornOn,
  ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }),
  therapies: [{ therapyId: 'sports-massage', details: {} }],
  ...content,
})

const therapy = (...ids: string[]) => ({ therapies: ids.map((therapyId) => ({ therapyId, details: {} })) })
const idsOf = (content: Partial<SessionContent>, consents: Consent[]) => consentNotices(aPlan(content), consents).map(({ id, level }) => `${level} ${id}`)

describe('what is missing', () => {
  it.each<[string, Partial<SessionContent>, Consent[], string[]]>([
    ['no consent at all', {}, [], ['caution consent.sports-massage']],
    ['consent to the therapy', {}, [aConsent('therapy', 'sports-massage')], []],
    ['consent to another therapy', {}, [aConsent('therapy', 'acupuncture')], ['caution consent.sports-massage']],
    ['consent for this session only', {}, [aConsent('therapy', 'sports-massage', { sessionId: 7 })], []],
    ['consent for another session only', {}, [aConsent('therapy', 'sports-massage', { sessionId: 6 })], ['caution consent.sports-massage']],
    ['consent withdrawn', {}, [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T08:59:00.000Z' })], ['caution consent.sports-massage']],
    ['consent withdrawn after the session, of the same day', {}, [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T15:00:00.000Z' })], []],
    ['wet cupping agreed to, and withdrawn afterwards', therapy('wet-cupping'), [aConsent('therapy', 'wet-cupping', { sessionId: 7, withdrawnAt: '2026-03-02T15:00:00.000Z' })], []],
    ['consent put down later that day', {}, [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-02T18:00:00.000Z' })], []],
    ['consent put down on a later day', {}, [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-16T10:00:00.000Z' })], ['caution consent.sports-massage']],
    ['withdrawn and given again', {}, [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T08:00:00.000Z' }), aConsent('therapy', 'sports-massage')], []],
    ['wet cupping asks anew', therapy('wet-cupping'), [], ['stop consent.wet-cupping']],
    ['wet cupping agreed to last time', therapy('wet-cupping'), [aConsent('therapy', 'wet-cupping', { sessionId: 6 })], ['stop consent.wet-cupping']],
    ['wet cupping agreed to for good', therapy('wet-cupping'), [aConsent('therapy', 'wet-cupping')], ['stop consent.wet-cupping']],
    ['wet cupping agreed to today', therapy('wet-cupping'), [aConsent('therapy', 'wet-cupping', { sessionId: 7 })], []],
    ['each therapy by itself', therapy('acupuncture', 'moxibustion'), [aConsent('therapy', 'moxibustion')], ['caution consent.acupuncture']],
    ['a sensitive area, marked', { areas: [blankArea('pectoral-left'), blankArea('pectoral-right')] }, [aConsent('therapy', 'sports-massage')], ['caution consent.area.pectoral']],
    ['a sensitive area, agreed to', { areas: [blankArea('pectoral-left')] }, [aConsent('therapy', 'sports-massage'), aConsent('area', 'pectoral')], []],
    ['an area that is not asked about', { areas: [blankArea('upper-trapezius-left')] }, [aConsent('therapy', 'sports-massage')], []],
    ['a sensitive area, described', { work: [{ therapyId: 'sports-massage', regionId: 'inner-thigh-left', muscleId: null, details: {} }] }, [aConsent('therapy', 'sports-massage')], ['caution consent.area.inner-thigh']],
    ['a cup on the buttock', { cups: [{ therapyId: 'dry-cupping', view: 'back', x: 0, y: 0, regionId: 'gluteal-lower-left', details: {} }] }, [aConsent('therapy', 'sports-massage')], ['caution consent.area.gluteal-lower']],
    ['a scar in the groin is not treated', { stamps: [{ kind: 'scar', view: 'front', x: 0, y: 0, regionId: 'groin-left', muscleId: null, note: '' }] }, [aConsent('therapy', 'sports-massage')], []],
    ['a trigger point in the groin is', { stamps: [{ kind: 'trigger-point', view: 'front', x: 0, y: 0, regionId: 'groin-left', muscleId: null, note: '' }] }, [aConsent('therapy', 'sports-massage')], ['caution consent.area.groin']],
  ])('%s', (_what, content, consents, expected) => expect(idsOf(content, consents)).toEqual(expected))

  it('names the places of an area, and why it is asked about', () => {
    const [notice] = consentNotices(aPlan({ areas: [blankArea('pectoral-right')] }), [aConsent('therapy', 'sports-massage')])
    expect(notice).toMatchObject({ title: 'No consent recorded: Chest (pectoralis major)', places: { points: [], regionIds: ['pectoral-right'] }, therapyId: null })
    expect(notice?.why).toContain('breast')
  })

  it('is the same whichever way the consents are listed', () => {
    const consents = [aConsent('area', 'sternum'), aConsent('therapy', 'sports-massage', { withdrawnAt: now }), aConsent('therapy', 'acupuncture')]
    const plan = aPlan({ ...therapy('acupuncture', 'sports-massage'), areas: [blankArea('sternum'), blankArea('groin-left')] })
    expect(missingConsents(plan, consents.toReversed())).toEqual(missingConsents(plan, consents))
  })
})

describe('a consent holds in a session', () => {
  const given = { givenBy: '', givenAt: '2026-03-01T23:30:00.000Z', zone: 'Europe/London', withdrawnAt: null }
  const held = (changes: { zone?: string; withdrawnAt?: string }, heldOn: string, startTime = '10:00') => holdsIn({ ...given, ...changes }, { heldOn, startTime, bornOn: null })

  it('from the day it was given, by the calendar of that place, until it is withdrawn', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-02', '2030-01-01'].map((day) => held({}, day))).toEqual([false, true, true, true])
    expect(['2026-03-01', '2026-03-02'].map((day) => held({ zone: 'Asia/Tokyo' }, day))).toEqual([false, true])
    const withdrawnAt = '2026-03-04T10:00:00.000Z'
    expect(['2026-03-03', '2026-03-05'].map((day) => held({ withdrawnAt }, day))).toEqual([true, false])
    expect(['09:59', '10:00', '10:01'].map((time) => held({ withdrawnAt }, '2026-03-04', time))).toEqual([true, true, false])
  })

  const parent = [aConsent('therapy', 'sports-massage', { givenBy: 'Ana Lund', givenAt: '2019-05-01T10:00:00.000Z' })]
  it.each<[string, string | null, boolean]>([
    ['the day before the client is of age', '2008-03-03', true],
    ['the day the client is of age', '2008-03-02', false],
    ['years later', '2005-06-01', false],
    ['where no birth date is known', null, true],
  ])('given by a parent: %s', (_what, bornOn, counts) => {
    const plan = aPlan({}, bornOn)
    expect(consentNotices(plan, parent).map(({ id }) => id)).toEqual(counts ? [] : ['consent.sports-massage'])
    expect(consentsOfSession(plan, parent, now)).toHaveLength(counts ? 1 : 0)
    // The client's own holds at any age.
    expect(consentNotices(plan, [aConsent('therapy', 'sports-massage', { givenAt: '2019-05-01T10:00:00.000Z' })])).toEqual([])
  })

  it('and the notice says why one that is on record does not count', () => {
    const whyOf = (consents: Consent[], bornOn: string | null = null) => consentNotices(aPlan({}, bornOn), consents)[0]?.why
    expect(whyOf([aConsent('therapy', 'sports-massage', { givenAt: '2026-03-16T10:00:00.000Z' })])).toMatch(/in force in this session\. Consent was recorded later, on 16-Mar-2026\.$/)
    expect(whyOf(parent, '2005-06-01')).toMatch(/who is of age on the day of the session\.$/)
    expect(whyOf([])).toMatch(/in force in this session\.$/)
  })
})

describe('what held in a session', () => {
  const ids = (consents: Consent[]) => consentsOfSession(aPlan(), consents, now).map(({ id }) => id)
  it.each<[string, Consent[], number[]]>([
    ['withdrawn after the session began', [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T09:20:00.000Z' })], [1]],
    ['withdrawn before it began', [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T08:59:00.000Z' })], []],
    ['put down after the session, before the note was signed', [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-02T09:25:00.000Z' })], [1]],
    ['given after the note was signed', [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-02T09:31:00.000Z' })], []],
    ['the newest of two', [aConsent('therapy', 'sports-massage'), aConsent('therapy', 'sports-massage', { id: 2, givenAt: '2026-03-02T09:00:00.000Z' })], [2]],
    ['what the session did not need', [aConsent('area', 'groin')], []],
  ])('%s', (_what, consents, expected) => expect(ids(consents)).toEqual(expected))

  it('does not count what was given on a later day, however late the note is signed', () => {
    const late = [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-16T10:00:00.000Z' })]
    expect(consentsOfSession(aPlan(), late, '2026-03-21T10:00:00.000Z')).toEqual([])
    expect(consentsOfSession(aPlan(), late, null)).toEqual([])
  })
})

describe('words', () => {
  const subjects: ConsentSubject[] = [
    ...therapies().map(({ id }): ConsentSubject => ({ kind: 'therapy', subjectId: id })),
    ...consentWords.areas.map(({ id }): ConsentSubject => ({ kind: 'area', subjectId: id })),
  ]
  it.each(subjects.map((subject) => [`${subject.kind} ${subject.subjectId}`, subject] as const))('%s', (_name, subject) => {
    const plain = consentWording(subject, false)
    expect(plain).toMatch(/^I agree to .*\. I could ask questions\. I can say stop at any time/)
    expect(consentWording(subject, true)).toBe(`I am the parent or guardian of the client, who is under 18, and I agree for the client. ${plain}`)
  })

  it('there are none for what needs no consent', () => {
    expect(isConsentSubject({ kind: 'area', subjectId: 'upper-trapezius' })).toBe(false)
    expect(isConsentSubject({ kind: 'therapy', subjectId: 'groin' })).toBe(false)
  })

  it('chest, abdomen and buttocks are asked about whole', () => {
    const asked = new Set(consentWords.areas.map(({ id }) => id))
    const left = anatomy.areas.filter(({ id, group }) => ['chest', 'abdomen'].includes(group) && !asked.has(id)).map(({ id }) => id)
    expect(left).toEqual(['clavicle'])
  })
})
