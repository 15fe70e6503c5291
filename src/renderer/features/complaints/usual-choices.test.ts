import { expect, test } from 'vitest'
import { areaById } from '../../../shared/reference/anatomy'
import { causeById, complaintWords, factorById } from '../../../shared/reference/causes'
import { firstDomains, usualAggravating, usualAreas, usualCauses, usualEasing } from './usual-choices'

test.each([
  ['areas', usualAreas, areaById],
  ['causes', usualCauses, causeById],
  ['aggravating factors', usualAggravating, factorById],
  ['easing factors', usualEasing, factorById],
])('every usual one of the %s exists', (_name, ids, byId) => {
  expect(ids.filter((id) => byId(id) === undefined)).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('the first domains are the first four of the vocabulary', () => {
  expect(complaintWords.effectDomains.slice(0, 4).map((domain) => domain.id)).toEqual(firstDomains)
})
