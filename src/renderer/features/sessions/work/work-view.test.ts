import { describe, expect, it } from 'vitest'
import type { AreaWork } from '../../../../shared/contract/session-content'
import { blankArea } from '../../../../shared/domain/blank-entries'
import { workGroups } from '../../../../shared/domain/work-details'
import { therapies } from '../../../../shared/reference/therapies'
import { itemsInSight, missingFrom, offeredRegions } from './work-view'

const work = (regionId: string, muscleId: string | null = null, details: AreaWork['details'] = {}): AreaWork => ({ therapyId: 'sports-massage', regionId, muscleId, details })
const areas = ['a', 'b', 'c'].map(blankArea)

describe('areas to add work for', () => {
  it.each([
    ['the chosen one first', [], 'b', ['b', 'a', 'c']],
    ['one that no figure shows yet', [], 'd', ['d', 'a', 'b', 'c']],
    ['none twice', [work('a'), work('b')], 'a', ['c']],
    ['the chosen one again where a muscle is named', [work('a', 'm')], 'a', ['a', 'b', 'c']],
    ['not again where it is not chosen', [work('a', 'm')], 'b', ['b', 'c']],
    ['of another therapy as before', [{ ...work('a'), therapyId: 'gua-sha' }], null, ['a', 'b', 'c']],
  ])('%s', (_what, entries, selected, regions) => {
    expect(offeredRegions(areas, entries, 'sports-massage', selected)).toEqual(regions)
  })
})

describe('a long vocabulary in one area', () => {
  const [technique] = workGroups('sports-massage')
  const inSight = (details: AreaWork['details'], visit: AreaWork['details'] = {}, others: AreaWork[] = []) => itemsInSight(technique!, work('a', null, details), visit, others)

  it('shows eight, with the trigger point among them', () => {
    expect(inSight({}).size).toBe(8)
    expect(inSight({}).has('trigger-point')).toBe(true)
  })

  it.each([
    ['chosen here', inSight({ technique: ['lymphatic-strokes'] })],
    ['of the whole visit', inSight({}, { technique: ['lymphatic-strokes'] })],
    ['of another area', inSight({}, {}, [work('b', null, { technique: ['lymphatic-strokes'] })])],
  ])('shows what is %s', (_what, shown) => {
    expect(shown.has('lymphatic-strokes')).toBe(true)
    expect(shown.size).toBe(8)
  })

  it('hides nothing that is chosen', () => {
    const all = technique!.items.map(({ id }) => id)
    expect([...inSight({ technique: all })].toSorted()).toEqual(all.toSorted())
  })

  it('shows the whole of every short one', () => {
    for (const { id } of therapies()) {
      for (const group of workGroups(id).filter(({ items }) => items.length <= 8)) {
        expect(itemsInSight(group, { therapyId: id, details: {} }, {}, []).size).toBe(group.items.length)
      }
    }
  })
})

it('counts of last time what is not there today', () => {
  expect(missingFrom([work('a'), work('b', 'm')], [work('a'), work('b')])).toEqual([work('b', 'm')])
})
