import { expect, it } from 'vitest'
import { pointGroups } from './point-details'
import { pointDetailLines } from './point-words'
import { detailProblem, type DetailValue } from './therapy-details'

const yesNo = { yes: 'yes', no: 'no' }

it('puts every group and every choice that can be said of a point into words', () => {
  for (const group of pointGroups()) {
    const values: DetailValue[] = group.kind === 'number' ? [group.min, group.max] : group.kind === 'boolean' ? [true, false] : group.items.map(({ id }) => [id])
    for (const value of values) {
      expect(detailProblem(group, value)).toBeNull()
      const [line] = pointDetailLines({ details: { [group.id]: value } }, yesNo)
      expect(line?.label).toBe(group.label)
      expect(line?.value).toMatch(group.kind === 'number' ? /^[\d.]+ (mm|min|Hz)$/ : /\S/)
      if (Array.isArray(value)) expect(line?.value).toBe(group.items.find(({ id }) => id === value[0])?.label)
    }
  }
})

it('says several in the order of the work', () => {
  const details = { retention: 15, 'de-qi': false, 'needle-diameter': 0.3, manipulation: ['twirl', 'flick'] }
  expect(pointDetailLines({ details }, yesNo).map(({ id, value }) => `${id} ${value}`)).toEqual(['needle-diameter 0.3 mm', expect.stringContaining(', '), 'de-qi no', 'retention 15 min'])
})
