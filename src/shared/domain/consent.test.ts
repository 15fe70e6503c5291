import { describe, expect, it } from 'vitest'
import type { Consent } from '../contract/consents'
import type { SessionContent } from '../contract/session-content'
import { anatomy } from '../reference/anatomy'
import { consentWords } from '../reference/consents'
import { therapies } from '../reference/therapies'
import { blankArea, blankSession } from './blank-entries'
import { consentNotices, consentsOfSession, type ConsentSubject, consentWording, holdsAt, isConsentSubject, missingConsents } from './consent'

const now = '2026-03-02T09:30:00.000Z'

const aConsent = (kind: 'therapy' | 'area', subjectId: string, values: Partial<Consent> = {}): Consent => ({
  id: 1, clientId: 1, sessionId: null, kind, subjectId, manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '',
  givenAt: '2026-03-01T10:00:00.000Z', zone: 'Europe/London', withdrawnAt: null, withdrawnNote: '', ...values,
})

const aPlan = (content: Partial<SessionContent> = {}) => ({
  sessionId: 7,
  ...blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '09:00' }),
  therapies: [{ therapyId: 'sports-massage', details: {} }],
  ...content,
})

const therapy = (...ids: string[]) => ({ therapies: ids.map((therapyId) => ({ therapyId, details: {} })) })
const idsOf = (content: Partial<SessionContent>, consents: Consent[]) => consentNotices(aPlan(content), consents, now).map(({ id, level }) => `${level} ${id}`)

describe('what is missing', () => {
  it.each<[string, Partial<SessionContent>, Consent[], string[]]>([
    ['no consent at all', {}, [], ['caution consent.sports-massage']],
    ['consent to the therapy', {}, [aConsent('therapy', 'sports-massage')], []],
    ['consent to another therapy', {}, [aConsent('therapy', 'acupuncture')], ['caution consent.sports-massage']],
    ['consent for this session only', {}, [aConsent('therapy', 'sports-massage', { sessionId: 7 })], []],
    ['consent for another session only', {}, [aConsent('therapy', 'sports-massage', { sessionId: 6 })], ['caution consent.sports-massage']],
    ['consent withdrawn', {}, [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T09:00:00.000Z' })], ['caution consent.sports-massage']],
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
    const [notice] = consentNotices(aPlan({ areas: [blankArea('pectoral-right')] }), [aConsent('therapy', 'sports-massage')], now)
    expect(notice).toMatchObject({ title: 'No consent recorded: Chest (pectoralis major)', places: { points: [], regionIds: ['pectoral-right'] }, therapyId: null })
    expect(notice?.why).toContain('breast')
  })

  it('is the same whichever way the consents are listed', () => {
    const consents = [aConsent('area', 'sternum'), aConsent('therapy', 'sports-massage', { withdrawnAt: now }), aConsent('therapy', 'acupuncture')]
    const plan = aPlan({ ...therapy('acupuncture', 'sports-massage'), areas: [blankArea('sternum'), blankArea('groin-left')] })
    expect(missingConsents(plan, consents.toReversed(), now)).toEqual(missingConsents(plan, consents, now))
  })
})

it('a consent holds from the moment it is given until the moment it is withdrawn', () => {
  const consent = { givenAt: '2026-03-01T10:00:00.000Z', withdrawnAt: '2026-03-02T10:00:00.000Z' }
  const at = ['2026-03-01T09:59:59.999Z', '2026-03-01T10:00:00.000Z', '2026-03-02T09:59:59.999Z', '2026-03-02T10:00:00.000Z']
  expect(at.map((moment) => holdsAt(consent, moment))).toEqual([false, true, true, false])
})

describe('what held in a session', () => {
  const ids = (consents: Consent[]) => consentsOfSession(aPlan(), consents, now).map(({ id }) => id)
  it.each<[string, Consent[], number[]]>([
    ['withdrawn after the session began', [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T09:20:00.000Z' })], [1]],
    ['withdrawn before it began', [aConsent('therapy', 'sports-massage', { withdrawnAt: '2026-03-02T08:59:00.000Z' })], []],
    ['given after the note was signed', [aConsent('therapy', 'sports-massage', { givenAt: '2026-03-02T09:31:00.000Z' })], []],
    ['the newest of two', [aConsent('therapy', 'sports-massage'), aConsent('therapy', 'sports-massage', { id: 2, givenAt: '2026-03-02T09:00:00.000Z' })], [2]],
    ['what the session did not need', [aConsent('area', 'groin')], []],
  ])('%s', (_what, consents, expected) => expect(ids(consents)).toEqual(expected))
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
