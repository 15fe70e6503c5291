import { describe, expect, it } from 'vitest'
import type { ProgressVisit } from '../contract/progress'
import { aVisit } from '../../../test/helpers/progress-visits'
import { measureId, type MeasureKey } from './progress'
import { type Comparison, whatChanged, type WhatChanged } from './what-changed'

const left = 'upper-trapezius-left'
const right = 'upper-trapezius-right'
const rotation: MeasureKey = { kind: 'movement', movementId: 'cervical-rotation', side: 'left' }

const told = (it: Comparison | null | undefined) =>
  it ? `${it.from.value} > ${it.to.value} ${it.change.delta} ${it.change.direction} ${String(it.change.meaningful)} n${it.count}` : null

const rowFor = (changed: WhatChanged, key: MeasureKey) =>
  [...changed.rows, ...changed.notBoth].find((row) => measureId(row.key) === measureId(key))

function changedBy(visits: ProgressVisit[], key: MeasureKey) {
  const changed = whatChanged(visits)
  const row = changed ? rowFor(changed, key) : undefined
  return { first: told(row?.sinceFirst), last: told(row?.sinceLast), within: told(row?.within), own: told(row?.own), n: row?.n }
}

describe('what changed', () => {
  const visits = [
    aVisit(1, '2026-02-03', { areas: { [left]: [3, 2], [right]: [4, 3] }, pain: [7, 5], rotation: [50, 56] }),
    aVisit(2, '2026-02-10', { areas: { [left]: [3, 1] }, pain: [4, 2], rotation: [55, 60] }),
    aVisit(3, '2026-02-17', { areas: { [left]: ['c1', null] }, pain: ['c2', null] }),
    aVisit(4, '2026-02-24', { areas: { [left]: [1, 0], [right]: [2, 2] }, pain: [5, 3], rotation: [59.6, 66] }),
  ]

  it.each<[string, MeasureKey, ReturnType<typeof changedBy>]>([
    // Visit 3 was carried whole: the one before the latest is visit 2.
    ['an area: no threshold is published', { kind: 'tension', regionId: left }, { first: '3 > 1 -2 better null n1', last: '3 > 1 -2 better null n1', within: '1 > 0 -1 better null n1', own: '3 > 1 -2 better null n1', n: 3 }],
    ['an area left out the time before', { kind: 'tension', regionId: right }, { first: '4 > 2 -2 better null n1', last: null, within: '2 > 2 0 same null n1', own: '4 > 2 -2 better null n1', n: 2 }],
    ['pain: a rise of one is below the threshold of 2', { kind: 'pain' }, { first: '7 > 5 -2 better true n1', last: '4 > 5 1 worse false n1', within: '5 > 3 -2 better true n1', own: '7 > 5 -2 better true n1', n: 3 }],
    ['movement: exactly the threshold of 9.6 counts', rotation, { first: '50 > 59.6 9.6 better true n1', last: '55 > 59.6 4.6 better false n1', within: '59.6 > 66 6.4 better false n1', own: '50 > 59.6 9.6 better true n1', n: 3 }],
    ['a mean of the areas examined both times', { kind: 'tension-mean' }, { first: '3.5 > 1.5 -2 better null n2', last: '3 > 1 -2 better null n1', within: '1.5 > 1 -0.5 better null n2', own: null, n: 3 }],
  ])('%s', (_what, key, expected) => {
    expect(changedBy(visits, key)).toEqual(expected)
  })

  it('names the visits compared and counts those measured of all', () => {
    expect(whatChanged(visits)).toMatchObject({
      first: { visit: 1, on: '2026-02-03' },
      previous: { visit: 2, on: '2026-02-10' },
      latest: { visit: 4, on: '2026-02-24' },
      n: 3,
      visits: 4,
    })
  })

  it('lists apart what was not examined at both visits, with its own first and newest value', () => {
    const changed = whatChanged([...visits, aVisit(5, '2026-03-03', { areas: { [left]: [1, 1] } })])
    expect(changed?.rows.map((row) => measureId(row.key))).toEqual(['tension-mean', `tension ${left}`])
    expect(changed?.notBoth.map((row) => measureId(row.key))).toEqual([`tension ${right}`, 'pain', 'movement cervical-rotation left'])
    const pain = changed ? rowFor(changed, { kind: 'pain' }) : undefined
    expect([pain?.own?.from.on, pain?.own?.to.on, pain?.latest]).toEqual(['2026-02-03', '2026-02-24', null])
  })

  it.each<[string, ProgressVisit[], null | { rows: number; notBoth: number; previous: null }]>([
    ['no visit', [], null],
    ['nothing measured at any visit', [aVisit(1, '2026-02-03'), aVisit(2, '2026-02-04')], null],
    ['carried values only', [aVisit(1, '2026-02-03', { areas: { [left]: ['c3', null] } })], null],
    ['one visit: nothing to compare with', [aVisit(1, '2026-02-03', { areas: { [left]: [3, 1] }, pain: [5, 2] })], { rows: 0, notBoth: 3, previous: null }],
  ])('%s', (_what, list, expected) => {
    const changed = whatChanged(list)
    expect(changed && { rows: changed.rows.length, notBoth: changed.notBoth.length, previous: changed.previous }).toEqual(expected)
  })

  it('takes an end value for no arrival value', () => {
    const ends = [aVisit(1, '2026-02-03', { pain: [null, 6] }), aVisit(2, '2026-02-10', { pain: [null, 2] })]
    expect(changedBy(ends, { kind: 'pain' })).toEqual({ first: null, last: null, within: null, own: null, n: 0 })
  })
})
