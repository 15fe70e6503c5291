import { describe, expect, it } from 'vitest'
import { anatomy, areaById } from '../reference/anatomy'
import { findMuscles } from './find-muscles'
import { splitSide } from './side-words'

const first = (typed: string) => {
  const [found] = findMuscles(typed)
  return found === undefined ? null : `${found.muscle.id} @ ${found.region.id}`
}

describe('all 109 muscles', () => {
  it.each(anatomy.muscles.map((muscle) => [muscle.id, muscle] as const))('%s is found by its names, in every region it lies in', (id, muscle) => {
    for (const name of [muscle.label, muscle.latin ?? muscle.label, muscle.label.toUpperCase(), muscle.label.replace(',', '')]) {
      const found = findMuscles(name)
      expect([name, found[0]?.muscle.id]).toEqual([name, id])
      const regions = found.filter((one) => one.muscle.id === id).map(({ region }) => region.id)
      expect([name, regions.toSorted()]).toEqual([name, [...muscle.regionIds].toSorted()])
    }
  })

  it.each(anatomy.muscles.map((muscle) => [muscle.id, muscle] as const))('%s is found on the side that was typed', (id, muscle) => {
    for (const side of ['left', 'right'] as const) {
      for (const typed of [`${side} ${muscle.label}`, `${muscle.label} ${side.toUpperCase()}`]) {
        const found = findMuscles(typed).filter((one) => one.muscle.id === id)
        expect([typed, found.map(({ region }) => region.id).toSorted()]).toEqual([typed, muscle.regionIds.filter((region) => !region.endsWith(side === 'left' ? '-right' : '-left')).toSorted()])
      }
    }
  })
})

it.each([
  ['lev', 'levator-scapulae @ levator-scapulae-left'],
  ['left lev', 'levator-scapulae @ levator-scapulae-left'],
  ['lev right', 'levator-scapulae @ levator-scapulae-right'],
  ['scap lev', 'levator-scapulae @ levator-scapulae-left'],
  ['lev neck', 'levator-scapulae @ levator-scapulae-left'],
  ['upper trap', 'trapezius-upper @ upper-trapezius-left'],
  ['peron long', 'fibularis-longus @ lateral-lower-leg-left'],
  ['soléus', 'soleus @ calf-left'],
  ['musculus', 'abductor-hallucis @ achilles-heel-left'],
  ['qqq', null],
  ['left', null],
  ['', null],
])('"%s" finds %s first', (typed, found) => expect(first(typed)).toBe(found))

it('offers left and right before the next area', () => {
  expect(findMuscles('levator').map(({ region }) => region.id)).toEqual(['levator-scapulae-left', 'levator-scapulae-right', 'posterior-neck-left', 'posterior-neck-right'])
  expect(areaById('posterior-neck')?.order).toBeLessThan(areaById('levator-scapulae')?.order ?? 0)
})

it.each([
  ['left lev', 'left', 'lev'],
  ['Lev  RIGHT', 'right', 'Lev'],
  ['li4 both', 'both', 'li4'],
  ['li4 r', 'right', 'li4'],
  ['LI4 B', 'both', 'LI4'],
  ['hall l', null, 'hall l'],
  ['leftover', null, 'leftover'],
  ['right', 'right', ''],
])('side of "%s"', (typed, side, words) => expect(splitSide(typed)).toEqual({ side, words }))
