import { expect, test } from 'vitest'
import { areaItems, areaLabel, causeItems, effectsByDifficulty, factorItems } from './complaint-words'

test('every entry of the vocabularies is offered', () => {
  expect(areaItems()).toHaveLength(67)
  expect(causeItems()).toHaveLength(46)
  expect(factorItems('aggravating').length + factorItems('easing').length).toBe(42)
})

test('an unknown id is shown, not hidden', () => expect(areaLabel('from-a-newer-version')).toBe('from-a-newer-version'))

test('the hardest effect comes first, not rated ones last', () => {
  const effects = [
    { effectId: 'driving', rating: null },
    { effectId: 'dressing', rating: 0 },
    { effectId: 'stairs-climbing', rating: 8 },
  ]
  expect(effectsByDifficulty(effects).map((it) => it.effectId)).toEqual(['stairs-climbing', 'dressing', 'driving'])
})
