import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { fold, matchesSearch, searchKey } from '../../shared/domain/search-fold'
import { aClient } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice

const people = [
  ['Sara', 'Haddad', '+44 7700 900123'],
  ['Zoë', "O'Brien", ''],
  ['أحمد', 'الحسن', '٠٧٧٠٠ ٩٠٠١٢٣'],
  ['小明', '王', '010 1234 5678'],
  ['Mohamed', 'El-Sayed', '020 7946 0018'],
  ['Jean-Paul', 'Müller', '007'],
  ['さくら', '伊藤', ''],
  ['서연', '김', '02-123-4567'],
  ['สมชาย', 'ใจดี', ''],
  ['Agent007', 'Bond王', ''],
  ['अनीता', 'शर्मा', ''],
  ['Γιώργος', 'Παπαδόπουλος', ''],
  ['Christopher-Alexander', 'Featherstonehaugh', '+1 (555) 010-9999'],
] as const

beforeAll(async () => {
  practice = openTestPractice()
  for (const [givenName, familyName, phone] of people) await aClient(practice.call, { givenName, familyName, phone, preferredName: '' })
})
afterAll(() => practice.close())

const list = (typed: string, archived = false) => practice.call('clients.list', { archived, typed })
const found = async (typed: string) => (await list(typed)).map(({ givenName }) => givenName).toSorted()

describe('what is typed finds clients', () => {
  it.each([
    ['sara', ['Sara']],
    ['haddad sara', ['Sara']],
    ['zoe', ['Zoë']],
    ['obrien', ['Zoë']],
    ['احمد', ['أحمد']],
    ['الحسن أحمد', ['أحمد']],
    ['小明', ['小明']],
    ['王小明', ['小明']],
    ['07700', ['Sara', 'أحمد']],
    ['٠٧٧٠٠', ['Sara', 'أحمد']],
    ['7946 0018', ['Mohamed']],
    ['featherstonehaugh', ['Christopher-Alexander']],
    ['featherstonehaux', []],
    ['nobody', []],
  ])('%s: %j', async (typed, names) => expect(await found(typed)).toEqual(names.toSorted()))

  /** Every beginning of every word, every part of three digits or more, and every pair of letters: what people type, and more. */
  const typedOf = ([givenName, familyName, phone]: readonly [string, string, string]) => {
    const words = [givenName, familyName, ...givenName.split('-')]
    const beginnings = words.flatMap((word) => Array.from(word, (_, at) => Array.from(word).slice(0, at + 1).join('')))
    const inside = words.flatMap((word) => Array.from(word, (_, at) => Array.from(word).slice(at, at + 2).join('')))
    const digits = phone.replace(/\D/g, '')
    const parts = Array.from({ length: digits.length }, (_, at) => [digits.slice(at, at + 3), digits.slice(at)]).flat()
    return [...beginnings, ...inside, ...parts, `${familyName} ${givenName}`]
  }

  it.each(people)('%s %s: just as the rule of search has it, letter by letter', async (...person) => {
    const keyOf = ([givenName, familyName, phone]: readonly [string, string, string]) => searchKey([familyName, givenName, ''], phone)
    for (const typed of typedOf(person).filter((text) => fold(text) !== '')) {
      const expected = people.filter((one) => matchesSearch(keyOf(one), typed)).map(([givenName]) => givenName)
      expect(await found(typed), typed).toEqual(expected.toSorted())
    }
  })

  it.each(['', '   ', '***', '"', '(', '-', "'"])('nothing that can be searched for (%j) leaves the list whole', async (typed) => expect(await list(typed)).toHaveLength(people.length))

  it.each(['a OR b', 'sara*', 'sara AND', '"sara', 'words:sara', '^sara', 'sara NEAR haddad', 'NOT sara', 'NEAR(', '🙂', 'x'.repeat(200), 'ab '.repeat(66)])('words of the index’s own language (%j) are words like others', async (typed) => {
    expect(await practice.dispatch('clients.list', { archived: false, typed })).toMatchObject({ ok: true })
  })

  it('refuses more letters than a name can have', async () => {
    expect(await practice.refusal('clients.list', { archived: false, typed: 'x'.repeat(201) })).toMatchObject({ code: 'invalid_input', fields: { typed: expect.any(String) } })
  })
})

describe('the same name', () => {
  it.each([
    ['Sara', 'Haddad', ['Sara']],
    ['haddad', 'SARA', ['Sara']],
    ['Zoe', 'OBrien', ['Zoë']],
    ['احمد', 'الحسن', ['أحمد']],
    ['小明', '王', ['小明']],
    ['Sara', '', []],
    ['', '', []],
    ['***', '', []],
  ])('%s %s is already there as %j', async (givenName, familyName, names) => {
    expect((await practice.call('clients.sameName', { givenName, familyName })).map((it) => it.givenName)).toEqual(names)
  })

  it('is found among the archived too, after the others', async () => {
    const own = openTestPractice()
    const [first, second] = [await aClient(own.call, { givenName: 'Ana', familyName: 'Sá' }), await aClient(own.call, { givenName: 'Ana', familyName: 'Sá' })]
    await own.call('clients.archive', { id: first.id })
    expect((await own.call('clients.sameName', { givenName: 'ana', familyName: 'sa' })).map(({ id }) => id)).toEqual([second.id, first.id])
    own.close()
  })
})

test('of a great many the same are found, in the same order, as by going through all of them', async () => {
  const own = openTestPractice()
  const client = await aClient(own.call, { givenName: 'Anna', familyName: 'Berg', phone: '' })
  own.db.exec(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 2999)
    insert into client select value, printf('u%d', i), given_name, family_name, '', pronouns, born_on, sex, phone, email, address, emergency_name, emergency_phone, emergency_relation, gp_name,
      gp_practice, occupation, notes, printf('berg%d anna', i), iif(i % 3 = 0, null, date('2020-01-01', printf('+%d days', i * 7919 % 2000))), session_count, trend, iif(i % 10 = 0, created_at, null), created_at, updated_at, figure, printf('berg%d anna', i)
    from n, (select i + ${client.id} as value from n) v join client on client.id = ${client.id} where v.value = n.i + ${client.id}`)
  const keyOf = own.db.prepare<[], { id: number; archived: 0 | 1; key: string }>('select id, archived_at is not null as archived, search_key as key from client order by last_session_on desc, search_key, id').all()
  for (const typed of ['a', 'anna', 'berg1', 'berg12', 'anna berg29', 'berg2999']) {
    for (const archived of [false, true]) {
      const expected = keyOf.filter((row) => row.archived === Number(archived) && matchesSearch(row.key, typed)).map(({ id }) => id)
      expect((await own.call('clients.list', { archived, typed, most: 100 })).map(({ id }) => id), typed).toEqual(expected.slice(0, 100))
    }
  }
  expect([await own.call('clients.count', { archived: false }), await own.call('clients.count', { archived: true })]).toEqual([2701, 299])
  await own.call('clients.archive', { id: client.id })
  expect([await own.call('clients.count', { archived: false }), await own.call('clients.count', { archived: true })]).toEqual([2700, 300])
  own.close()
})
