import { expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/clients'
import { blankCondition } from '../../../shared/domain/blank-entries'
import { stillToAsk } from './still-to-ask'

const blank: Client = {
  id: 1, uid: '019a0000-0000-7000-8000-000000000000', givenName: 'Sara', familyName: '', preferredName: '', pronouns: '', bornOn: null, sex: null,
  phone: '', email: '', address: '', emergencyName: '', emergencyPhone: '', emergencyRelation: '', gpName: '', gpPractice: '', occupation: '',
  notes: '', figure: 'neutral', conditions: [], medicines: [], archivedAt: null, createdAt: '2026-11-22T12:00:00.000Z', updatedAt: '2026-11-22T12:00:00.000Z',
}
const keys = (changes: Partial<Client>, seen = false) => stillToAsk({ ...blank, ...changes }, seen).map((it) => it.key)

test('a client with a name only: everything', () => expect(keys({})).toEqual(['bornOn', 'contact', 'health', 'gp', 'emergency']))

test.each<[string, Partial<Client>]>([
  ['bornOn', { bornOn: '1988-03-12' }],
  ['contact', { phone: '020 7946 0000' }],
  ['contact', { email: 'sara@example.org' }],
  ['health', { medicines: [{ name: 'Aspirin', conditionId: null, note: '' }] }],
  ['health', { conditions: [blankCondition('anaemia')] }],
  ['gp', { gpPractice: 'Millpond Surgery' }],
  ['emergency', { emergencyPhone: '020 7946 0001' }],
])('%s is no longer asked after %j', (key, changes) => expect(keys(changes)).not.toContain(key))

test('health is asked before the first session only', () => expect(keys({}, true)).not.toContain('health'))
