import { describe, expect, it, test } from 'vitest'
import { groupOf, therapies } from '../reference/therapies'
import { chosenItems, detailLines, detailText, detailUnit, itemWords } from './detail-words'
import type { DetailValue } from './therapy-details'

const yesNo = { yes: 'Yes', no: 'No' }

test.each([
  ['sports-massage', 'technique', ['friction', 'petrissage'], 'Friction, Petrissage'],
  ['sports-massage', 'pressure', ['level-4'], '4 – Strong'],
  ['gua-sha', 'intensity', ['medium'], '2 Medium'],
  ['sports-massage', 'duration', 15, '15 min'],
  ['acupuncture', 'needle-diameter', 0.25, '0.25 mm'],
  ['wet-cupping', 'cup-count', 6, '6'],
  ['moving-cupping', 'strokes', 20, '20'],
  ['acupuncture', 'de-qi', false, 'No'],
  ['wet-cupping', 'blade-lot', 'A-17', 'A-17'],
  ['sports-massage', 'medium', 'oil', 'Oil'],
  ['sports-massage', 'technique', ['of-a-newer-version'], 'of-a-newer-version'],
  ['sports-massage', 'technique', [], ''],
] satisfies [string, string, DetailValue, string][])('%s %s %j is said as “%s”', (therapyId, groupId, value, words) => {
  expect(detailText(groupOf(therapyId, groupId)!, value, yesNo)).toBe(words)
})

describe('lines', () => {
  it('come in the order of the vocabulary, without what was not recorded', () => {
    const groups = therapies().find(({ id }) => id === 'sports-massage')!.groups
    expect(detailLines(groups, { duration: 30, technique: ['friction'], medium: [] }, yesNo)).toEqual([
      { id: 'technique', label: 'Technique', text: 'Friction' },
      { id: 'duration', label: 'Duration', text: '30 min' },
    ])
  })

  it('reads a choice whichever way it was kept', () => {
    expect([chosenItems(['a', 'b']), chosenItems('a'), chosenItems(undefined), chosenItems(3)]).toEqual([['a', 'b'], ['a'], [], []])
  })
})

test.each(therapies().flatMap((therapy) => therapy.groups.filter(({ kind }) => kind === 'scale').map((group) => [therapy.id, group] as const)))(
  'each step of a scale of %s shows its number once',
  (_therapy, group) => {
    for (const item of group.items) expect(itemWords(group, item)).toMatch(new RegExp(`^${item.value}\\D+$`))
  },
)

test('a group without numbers has no unit', () => {
  expect(detailUnit(groupOf('acupuncture', 'de-qi')!)).toBe('')
  expect(detailUnit(groupOf('acupuncture', 'retention')!)).toBe('min')
})
