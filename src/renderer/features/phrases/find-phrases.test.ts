import { expect, it } from 'vitest'
import type { Phrase } from '../../../shared/contract/phrases'
import { chipsFor, findPhrases } from './find-phrases'

const aPhrase = (id: string, values: Partial<Phrase> = {}): Phrase => ({
  id, title: id, text: `${id}.`, notes: ['plan'], effects: {}, origin: 'own', therapyIds: [], uses: 0, lastUsedAt: null, hidden: false, ...values,
})

const phrases = [
  aPhrase('heat', { title: 'Heat at home', text: 'Heat, {minutes} minutes.' }),
  aPhrase('ice', { title: 'Kühlen', text: 'Eis für ___ Minuten.' }),
  aPhrase('arabic', { title: 'ثلج', text: 'ضع الثلج ___ دقائق.' }),
  aPhrase('chinese', { title: '热敷', text: '在家热敷。' }),
  aPhrase('anywhere', { notes: [] }),
  aPhrase('cups', { therapyIds: ['wet-cupping'], title: 'Cups', text: 'Keep dry.' }),
  aPhrase('gone', { hidden: true, title: 'Heat again' }),
  aPhrase('told', { notes: ['told'], title: 'Heat helped', text: 'Heat helped.' }),
]
const idsOf = (typed: string, therapies: string[] = []) => {
  const { here, elsewhere } = findPhrases(phrases, 'plan', typed, therapies)
  return [here.map(({ id }) => id), elsewhere.map(({ id }) => id)]
}

it.each<[string, string[], string[]]>([
  ['', ['heat', 'ice', 'arabic', 'chinese', 'anywhere'], []],
  ['hea', ['heat'], ['told']],
  ['heat min', ['heat'], []],
  ['kuhl', ['ice'], []],
  ['ثلج', ['arabic'], []],
  ['热', ['chinese'], []],
  ['dry', [], ['cups']],
  ['zzz', [], []],
])('%j finds', (typed, here, elsewhere) => expect(idsOf(typed)).toEqual([here, elsewhere]))

it('offers what belongs to a therapy where that is chosen', () => {
  expect(idsOf('', ['wet-cupping'])[0]).toContain('cups')
  expect(chipsFor(phrases, 'plan', []).map(({ id }) => id)).toEqual(['heat', 'ice', 'arabic', 'chinese', 'anywhere'])
})

it('shows six chips at the most, in the order of the list', () => {
  const many = Array.from({ length: 9 }, (_, at) => aPhrase(`p${at}`))
  expect(chipsFor(many, 'plan', []).map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5'])
})
