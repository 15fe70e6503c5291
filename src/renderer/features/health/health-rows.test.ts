import { expect, test } from 'vitest'
import { blankCondition } from '../../../shared/domain/blank-entries'
import { changedRow, noRows, withoutRows, withRows } from './health-rows'

const health = (...ids: string[]) => ({ conditions: ids.map(blankCondition), medicines: [] })
const idsOf = ({ conditions }: typeof noRows) => conditions.map(({ row }) => row)

test('rows keep their ids when one is added before them, removed, or says something else', () => {
  const before = withRows(health('stroke', 'dvt'), noRows)
  const more = withRows(health('syncope', 'stroke', 'dvt'), before)
  expect(idsOf(more).slice(1)).toEqual(idsOf(before))
  expect(new Set(idsOf(more)).size).toBe(3)
  expect(idsOf(withRows(health('dvt'), before))).toEqual(idsOf(before).slice(1))
  const [stroke, dvt] = health('stroke', 'dvt').conditions
  expect(idsOf(withRows({ conditions: [{ ...stroke!, note: 'Walks well.' }, dvt!], medicines: [] }, before))).toEqual(idsOf(before))
})

test('two that say the same are two rows', () => {
  const twice = withRows(health('stroke', 'stroke'), noRows)
  expect(new Set(idsOf(twice)).size).toBe(2)
  expect(idsOf(withRows(health('stroke', 'stroke'), twice))).toEqual(idsOf(twice))
})

test('the store gets the entries as they were', () => {
  expect(withoutRows(withRows(health('stroke', 'dvt'), noRows))).toEqual(health('stroke', 'dvt'))
})

test('a row that was removed is not changed any more', () => {
  const { conditions } = withRows(health('stroke', 'dvt'), noRows)
  expect(changedRow(conditions.slice(1), conditions[0]?.row ?? '', { note: 'Late.' })).toBeNull()
  expect(changedRow(conditions, conditions[1]?.row ?? '', { note: 'Late.' })?.map(({ note }) => note)).toEqual(['', 'Late.'])
})
