import { expect, it } from 'vitest'
import { anatomy } from '../../shared/reference/anatomy'
import { byGroup, findRegions } from './find-regions'

it.each([
  ['lev', 'levator-scapulae-left'],
  ['LEV right', 'levator-scapulae-right'],
  ['  upper trap', 'upper-trapezius-left'],
  ['rhomboid', 'interscapular-left'],
  ['piriformis', 'gluteal-lower-left'],
  ['soléus left', 'achilles-heel-left'],
])('"%s" finds %s first', (words, id) => {
  expect(findRegions(words)[0]?.id).toBe(id)
})

it('finds every region by its own name and every muscle by its name, English and Latin', () => {
  for (const region of anatomy.regions) expect(findRegions(region.label)[0]?.id).toBe(region.id)
  for (const muscle of anatomy.muscles) {
    for (const name of [muscle.label, muscle.latin ?? muscle.label]) {
      const found = findRegions(name).map(({ id }) => id)
      expect([name, muscle.regionIds.every((id) => found.includes(id))]).toEqual([name, true])
    }
  }
})

it('lists all 122 without words, under their groups, and nothing for nonsense', () => {
  expect(findRegions('')).toHaveLength(122)
  expect(byGroup(findRegions('')).flatMap(({ regions }) => regions)).toHaveLength(122)
  expect(findRegions('qqqq')).toEqual([])
})
