import { expect, it } from 'vitest'
import { anatomy } from '../../shared/reference/anatomy'
import { byGroup, findPlaces, findRegions } from './find-regions'

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

it.each([
  ['lev', false, 'Levator scapulae levator-scapulae-left'],
  ['lev right', false, 'Levator scapulae levator-scapulae-right'],
  ['soleus', true, 'Soleus calf-left'],
  ['musculus soleus', true, 'Soleus calf-left'],
  ['psoas left', true, 'Psoas major abdominal-flank-left'],
])('"%s" lists muscles (first: %s), beginning with %s', (words, musclesFirst, expected) => {
  const found = findPlaces(words)
  expect(found.musclesFirst).toBe(musclesFirst)
  expect(`${found.muscles[0]?.muscle.label} ${found.muscles[0]?.region.id}`).toBe(expected)
})

it('lists every muscle with each of its regions by its name', () => {
  for (const muscle of anatomy.muscles) {
    const ids = findPlaces(muscle.label).muscles.filter((one) => one.muscle.id === muscle.id).map(({ region }) => region.id)
    expect([muscle.id, ids.length >= Math.min(muscle.regionIds.length, 12)]).toEqual([muscle.id, true])
  }
})

it('lists no muscle without words, for a place alone or for nonsense', () => {
  for (const words of ['', 'left', 'buttock', 'qqqq']) expect([words, findPlaces(words).muscles]).toEqual([words, []])
})
