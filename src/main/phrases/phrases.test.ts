import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PhraseDetails } from '../../shared/contract/phrases'
import { shippedPhrases } from '../../shared/reference/phrases'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'

let practice: TestPractice
beforeEach(() => void (practice = openTestPractice()))
afterEach(() => practice.close())

const ice: PhraseDetails = {
  title: 'Ice',
  text: 'Ice for ___ minutes.\nثلج. 冰敷。',
  notes: ['plan', 'done'],
  effects: { details: { response: ['relaxed', 'tension-reduced'] }, nextVisit: { kind: 'weeks', weeks: 3 } },
}
const list = () => practice.call('phrases.list', {})
const byId = async (id: string) => (await list()).find((one) => one.id === id)
const rows = () => practice.db.prepare('select count(*) from phrase').pluck().get()

it('lists what came with the app, in its order, before anything is stored', async () => {
  expect((await list()).map(({ id }) => id)).toEqual(shippedPhrases().map(({ id }) => id))
  expect(await byId('responded-well')).toMatchObject({ origin: 'shipped', uses: 0, lastUsedAt: null, hidden: false, notes: ['done'] })
  expect(rows()).toBe(0)
})

it('keeps her own, word for word, with what they set', async () => {
  const made = await practice.call('phrases.create', ice)
  expect(made).toEqual({ id: 'own-1', ...ice, origin: 'own', therapyIds: [], uses: 0, lastUsedAt: null, hidden: false })
  expect(await byId('own-1')).toEqual(made)
  expect((await list())[0]?.id, 'before what came with the app').toBe('own-1')
})

it('changes only the fields given', async () => {
  await practice.call('phrases.create', ice)
  expect(await practice.call('phrases.update', { id: 'own-1', changes: { title: 'Cold' } })).toMatchObject({ ...ice, title: 'Cold' })
  expect(await practice.call('phrases.update', { id: 'own-1', changes: { notes: [], effects: {} } })).toMatchObject({ title: 'Cold', notes: [], effects: {} })
})

describe('one that came with the app', () => {
  it('becomes a copy of her own under the same id when it is rewritten', async () => {
    const before = await byId('plan-heat')
    await practice.call('phrases.used', { id: 'plan-heat' })
    const changed = await practice.call('phrases.update', { id: 'plan-heat', changes: { text: 'A hot water bottle.' } })
    expect(changed).toEqual({ ...before, text: 'A hot water bottle.', origin: 'changed', uses: 1, lastUsedAt: practice.clock.now() })
    expect((await list()).filter(({ id }) => id === 'plan-heat')).toEqual([changed])
  })

  it('keeps our words while it was only used or hidden, so that a newer wording reaches her', async () => {
    await practice.call('phrases.used', { id: 'plan-heat' })
    await practice.call('phrases.remove', { id: 'plan-heat' })
    expect(practice.db.prepare('select title, text from phrase').get()).toEqual({ title: '', text: '' })
    expect(await byId('plan-heat')).toMatchObject({ origin: 'shipped', hidden: true, text: shippedPhrases().find(({ id }) => id === 'plan-heat')?.text })
  })
})

it.each(['own-1', 'plan-heat'])('%s is put away and brought back as it was', async (id) => {
  await practice.call('phrases.create', ice)
  await practice.call('phrases.used', { id })
  const before = await byId(id)
  expect(await practice.call('phrases.remove', { id })).toEqual({ ...before, hidden: true })
  expect(await byId(id)).toEqual({ ...before, hidden: true })
  expect(await practice.call('phrases.restore', { id })).toEqual(before)
})

it('puts the most used first, and counting a use changes nothing else and leaves no event', async () => {
  await practice.call('phrases.create', ice)
  const events = () => practice.db.prepare('select count(*) from event').pluck().get()
  const before = events()
  const said = practice.changes.length
  for (const id of ['plan-heat', 'own-1', 'own-1']) await practice.call('phrases.used', { id })
  expect((await list()).slice(0, 3).map(({ id, uses }) => [id, uses])).toEqual([['own-1', 2], ['plan-heat', 1], ['told-better', 0]])
  expect(await byId('own-1')).toMatchObject({ ...ice, lastUsedAt: practice.clock.now() })
  expect(events()).toBe(before)
  expect(practice.changes).toHaveLength(said)
})

it.each<[string, Partial<PhraseDetails>, string]>([
  ['no name', { title: ' ' }, 'title'],
  ['no text', { text: '\n' }, 'text'],
  ['a value that no therapy knows', { effects: { details: { response: ['cured'] } } }, 'effects.details.response'],
  ['a group in which nothing can be chosen', { effects: { details: { retention: ['20'] } } }, 'effects.details.retention'],
  ['more weeks than a year has', { effects: { nextVisit: { kind: 'weeks', weeks: 60 } } }, 'effects.nextVisit.weeks'],
])('refuses %s with its field, and writes nothing', async (_what, changes, field) => {
  const before = practice.digest()
  expect(await practice.refusal('phrases.create', { ...ice, ...changes })).toMatchObject({ code: 'invalid_input', fields: { [field]: expect.any(String) } })
  expect(await practice.refusal('phrases.update', { id: 'plan-heat', changes })).toMatchObject({ code: 'invalid_input', fields: { [`changes.${field}`]: expect.any(String) } })
  expect(practice.digest()).toBe(before)
})

it('says not_found of a phrase that is not there, and makes no row for it', async () => {
  for (const path of ['phrases.remove', 'phrases.restore', 'phrases.used'] as const) {
    expect((await practice.refusal(path, { id: 'own-404' })).code).toBe('not_found')
    expect((await practice.refusal(path, { id: 'no-such-phrase' })).code).toBe('not_found')
  }
  expect((await practice.refusal('phrases.update', { id: 'own-404', changes: {} })).code).toBe('not_found')
  expect(rows()).toBe(0)
})
