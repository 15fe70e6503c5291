import { expect, test } from 'vitest'
import type { Client } from '../../../../shared/contract/clients'
import type { Complaint } from '../../../../shared/contract/complaints'
import type { Consent } from '../../../../shared/contract/consents'
import type { SessionContent } from '../../../../shared/contract/session-content'
import type { Session } from '../../../../shared/contract/sessions'
import { blankComplaint } from '../../../../shared/domain/blank-complaint'
import { blankArea, blankCondition, blankSession } from '../../../../shared/domain/blank-entries'
import { type AskedOf, toAsk } from './to-ask'

const at = '2026-11-22T12:00:00.000Z'
const blank: Client = {
  id: 1, uid: '019a0000-0000-7000-8000-000000000000', givenName: 'Sara', familyName: '', preferredName: '', pronouns: '', bornOn: null, sex: null,
  phone: '', email: '', address: '', emergencyName: '', emergencyPhone: '', emergencyRelation: '', gpName: '', gpPractice: '', occupation: '',
  notes: '', figure: 'neutral', conditions: [], medicines: [], archivedAt: null, createdAt: at, updatedAt: at,
}
const complete: Client = { ...blank, bornOn: '1988-03-12', phone: '020 7946 0000', gpName: 'Dr Boateng', emergencyName: 'Jonas' }
const aComplaint = (changes: Partial<Complaint>): Complaint => ({ id: 3, clientId: 1, ...blankComplaint('Neck'), closedOn: null, createdAt: at, updatedAt: at, ...changes })
const aLast = (content: Partial<SessionContent> = {}): Session => ({
  id: 9, uid: '019a0000-0000-7000-8000-000000000009', clientId: 1, number: 1, status: 'signed', revision: 1, carriedFrom: null, notices: [], createdAt: at, updatedAt: at,
  signedAt: at, reopenableUntil: null, discardedAt: null, writtenOn: '2026-11-22', amending: null, versions: [],
  content: { ...blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '10:00' }), healthChecked: 'unchanged', ...content },
})
const aConsent = (subjectId: string, changes: Partial<Consent> = {}): Consent => ({
  id: 1, clientId: 1, sessionId: null, kind: 'therapy', subjectId, manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '', givenAt: at, zone: 'Europe/London',
  withdrawnAt: null, withdrawnNote: '', ...changes,
})
const asked = (facts: Partial<AskedOf>) => toAsk({ client: complete, openComplaints: [], consents: [], last: null, today: '2026-11-22', ...facts })
const keys = (facts: Partial<AskedOf>) => asked(facts).map((it) => it.key)

test('a client with a name only: everything the record wants', () => expect(keys({ client: blank })).toEqual(['health', 'bornOn', 'contact', 'gp', 'emergency']))

test.each<[string, Partial<Client>]>([
  ['bornOn', { bornOn: '1988-03-12' }],
  ['contact', { phone: '020 7946 0000' }],
  ['contact', { email: 'sara@example.org' }],
  ['health', { medicines: [{ name: 'Aspirin', conditionId: null, note: '' }] }],
  ['health', { conditions: [blankCondition('anaemia')] }],
  ['gp', { gpPractice: 'Millpond Surgery' }],
  ['emergency', { emergencyPhone: '020 7946 0001' }],
])('%s is no longer asked after %j', (key, changes) => expect(keys({ client: { ...blank, ...changes } })).not.toContain(key))

test('before the first session health as such, afterwards whether it was asked about at the last one', () => {
  expect(keys({})).toEqual(['health'])
  expect(keys({ last: aLast() })).toEqual([])
  expect(keys({ last: aLast({ healthChecked: 'changed' }) })).toEqual([])
  expect(keys({ last: aLast({ healthChecked: null }) })).toEqual(['healthNow'])
})

test('red flags never asked about a complaint, by its name; none where none are written for the area', () => {
  const last = aLast()
  expect(asked({ last, openComplaints: [aComplaint({ areaIds: ['posterior-neck'], title: 'Stiff neck' })] })).toEqual([
    { key: 'redFlags', href: '/clients/1/complaints/3', name: 'Stiff neck' },
  ])
  // Asked about and none present is not the same as never asked.
  expect(keys({ last, openComplaints: [aComplaint({ areaIds: ['posterior-neck'], redFlagsAskedOn: '2026-11-01' })] })).toEqual([])
  expect(keys({ last, openComplaints: [aComplaint({ areaIds: ['calf'] })] })).toEqual([])
  expect(keys({ last, openComplaints: [aComplaint({ areaIds: [] })] })).toEqual([])
})

test('consent to what was done last that is not in force; what is asked for each time is left to its session', () => {
  const therapies = [{ therapyId: 'sports-massage', details: {} }, { therapyId: 'wet-cupping', details: {} }]
  const last = aLast({ therapies })
  expect(asked({ last })).toEqual([{ key: 'consent', href: '/clients/1/health', name: 'Sports massage' }])
  expect(keys({ last, consents: [aConsent('sports-massage')] })).toEqual([])
  expect(keys({ last, consents: [aConsent('sports-massage', { withdrawnAt: at })] })).toEqual(['consent'])
  // A parent agreed while the client was under age, and she no longer is.
  const minor = aConsent('sports-massage', { givenBy: 'Ana Lund', givenAt: '2019-11-22T12:00:00.000Z' })
  expect(keys({ last, consents: [minor], client: { ...complete, bornOn: '2005-03-12' } })).toEqual(['consent'])
  expect(keys({ last, consents: [minor], client: { ...complete, bornOn: '2010-03-12' } })).toEqual([])
})

test('values of the last session that were copied and never looked at, counted', () => {
  const carried = { tensionArrival: 2 as const, tensionCarriedOn: '2026-11-01' }
  const last = aLast({ areas: [{ ...blankArea('calf-left'), ...carried }, { ...blankArea('calf-right'), ...carried }], pain: { arrival: 3, end: null, carriedOn: '2026-11-01' } })
  expect(asked({ last })).toEqual([{ key: 'carried', href: '/sessions/9', count: 3 }])
})

test('what safety rests on comes before gaps of the record', () => {
  const last = aLast({ healthChecked: null, therapies: [{ therapyId: 'sports-massage', details: {} }], pain: { arrival: 3, end: null, carriedOn: '2026-11-01' } })
  expect(keys({ client: blank, last, openComplaints: [aComplaint({ areaIds: ['posterior-neck'] })] })).toEqual([
    'redFlags', 'consent', 'healthNow', 'carried', 'bornOn', 'contact', 'gp', 'emergency',
  ])
})
