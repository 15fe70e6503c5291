import { describe, expect, test } from 'vitest'
import { type DetailGroup, therapies } from '../reference/therapies'
import { type DetailValue, detailProblem, therapyDetailProblems } from './therapy-details'

/** A value that fits and some that do not, made from the group itself. */
function examples(group: DetailGroup): { right: DetailValue[]; wrong: DetailValue[] } {
  const [first, second] = group.items.map((item) => item.id)
  switch (group.kind) {
    case 'single':
    case 'scale':
      return { right: [[first!], []], wrong: [[first!, second!], ['nothing'], first!, 1, true] }
    case 'multi':
      return { right: [group.items.map((item) => item.id), []], wrong: [[first!, first!], [first!, 'nothing'], first!, 3] }
    case 'number':
      return {
        right: [group.min, group.max, ...group.presets],
        wrong: [group.min - 1, group.max + 1, Number.NaN, String(group.min), ...(group.integer ? [group.min + 0.5] : [])],
      }
    case 'text':
      return { right: ['', 'lot 12'], wrong: [12, true, ['a']] }
    case 'boolean':
      return { right: [true, false], wrong: ['yes', 1] }
  }
}

describe.each(therapies().map((therapy) => [therapy.id, therapy] as const))('%s', (therapyId, therapy) => {
  test.each(therapy.groups.map((group) => [group.id, group] as const))('%s', (groupId, group) => {
    const { right, wrong } = examples(group)
    for (const value of right) expect(detailProblem(group, value), JSON.stringify(value)).toBeNull()
    for (const value of wrong) {
      expect(Object.keys(therapyDetailProblems(therapyId, { [groupId]: value })), JSON.stringify(value)).toEqual([groupId])
    }
  })
})

test('unknown therapies and groups', () => {
  expect(therapyDetailProblems('osteopathy', {})).toEqual({ therapyId: 'unknown therapy' })
  expect(therapyDetailProblems('shiatsu', { 'needles-inserted': 3 })).toEqual({ 'needles-inserted': 'unknown detail of this therapy' })
  expect(therapyDetailProblems('shiatsu', { constructor: 3 })).toEqual({ constructor: 'unknown detail of this therapy' })
  expect(therapyDetailProblems('shiatsu', { duration: 45, technique: ['thumb-pressure'] })).toEqual({})
})

test('the message names the range and the unit', () => {
  expect(therapyDetailProblems('acupuncture', { retention: 500 })).toEqual({ retention: 'Enter 0 to 120 min.' })
  expect(therapyDetailProblems('acupuncture', { 'needles-inserted': 2.5 })).toEqual({ 'needles-inserted': 'Enter a whole number.' })
})
