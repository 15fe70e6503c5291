import { expect, test } from 'vitest'
import { searchKey } from '../../../shared/domain/search-fold'
import { filterClients, sameName } from './filter-clients'

const person = (givenName: string, familyName: string, phone = '') => ({
  givenName,
  familyName,
  searchKey: searchKey([givenName, familyName], phone),
})
const people = [
  person('Sara', 'Haddad', '+44 7700 900123'),
  person('Zoë', "O'Brien"),
  person('أحمد', 'الحسن'),
  person('小明', '王'),
  person('Mohamed', 'El-Sayed', '020 7946 0018'),
]
const found = (typed: string) => filterClients(people, typed).map((it) => it.givenName)

test.each([
  ['sara', ['Sara']],
  ['haddad sara', ['Sara']],
  ['zoe', ['Zoë']],
  ['obrien', ['Zoë']],
  ['احمد', ['أحمد']],
  ['الحسن أحمد', ['أحمد']],
  ['小明', ['小明']],
  ['王小明', ['小明']],
  ['07700', ['Sara']],
  ['٠٧٧٠٠', ['Sara']],
  ['7946 0018', ['Mohamed']],
  ['nobody', []],
])('%s finds %j', (typed, names) => expect(found(typed)).toEqual(names))

test('nothing typed leaves the list as it is', () => expect(filterClients(people, '  ')).toBe(people))

test.each([
  ['Sara', 'Haddad', ['Sara']],
  ['haddad', 'SARA', ['Sara']],
  ['Zoe', 'OBrien', ['Zoë']],
  ['احمد', 'الحسن', ['أحمد']],
  ['Sara', '', []],
  ['', '', []],
])('%s %s is already there as %j', (givenName, familyName, names) => {
  expect(sameName(people, { givenName, familyName }).map((it) => it.givenName)).toEqual(names)
})
