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
  const changed = whatChanged(visits, {})
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
    expect(whatChanged(visits, {})).toMatchObject({
      first: { visit: 1, on: '2026-02-03' },
      previous: { visit: 2, on: '2026-02-10' },
      latest: { visit: 4, on: '2026-02-24' },
      n: 3,
      visits: 4,
    })
  })

  it('lists apart what was not examined at both visits, with its own first and newest value', () => {
    const changed = whatChanged([...visits, aVisit(5, '2026-03-03', { areas: { [left]: [1, 1] } })], {})
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
    const changed = whatChanged(list, {})
    expect(changed && { rows: changed.rows.length, notBoth: changed.notBoth.length, previous: changed.previous }).toEqual(expected)
  })

  it('holds pain against the figure the therapist set', () => {
    const row = whatChanged(visits, { 'nrs-pain-now': 3 })?.rows.find(({ key }) => key.kind === 'pain')
    expect([told(row?.sinceFirst), row?.threshold]).toEqual(['7 > 5 -2 better false n1', expect.objectContaining({ value: 3, own: true })])
  })

  it('takes an end value for no arrival value', () => {
    const ends = [aVisit(1, '2026-02-03', { pain: [null, 6] }), aVisit(2, '2026-02-10', { pain: [null, 2] })]
    expect(changedBy(ends, { kind: 'pain' })).toEqual({ first: null, last: null, within: null, own: null, n: 0 })
  })
})

describe('function over the visits', () => {
  const stairs = '019a0000-0000-7000-8000-000000000001'
  const violin = '019a0000-0000-7000-8000-000000000002'
  // By hand. Stairs: 2, carried, not asked, 5. Violin: first asked at visit 2. NDI: 22, 20, carried, 15.
  const visits = [
    aVisit(1, '2026-02-03', { activities: { [stairs]: 2 }, scores: { ndi: 22, 'nrs-work': 8, 'groc-15': 0 } }),
    aVisit(2, '2026-02-10', { activities: { [stairs]: 'c2', [violin]: 3 }, scores: { ndi: 20, 'groc-15': 3 } }),
    aVisit(3, '2026-02-17', { activities: { [violin]: 4 }, scores: { ndi: 'c20', 'nrs-work': 'c8' } }),
    aVisit(4, '2026-02-24', { activities: { [stairs]: 5, [violin]: 6 }, scores: { ndi: 15, 'nrs-work': 4 } }),
  ]
  const ofStairs: MeasureKey = { kind: 'activity', activityId: stairs, text: '' }
  const ofViolin: MeasureKey = { kind: 'activity', activityId: violin, text: '' }

  it.each<[string, MeasureKey, ReturnType<typeof changedBy>]>([
    ['an activity: more is better; carried and left out at the visit before', ofStairs, { first: '2 > 5 3 better true n1', last: null, within: null, own: '2 > 5 3 better true n1', n: 2 }],
    ['an activity that came later: exactly the threshold of 2', ofViolin, { first: null, last: '4 > 6 2 better true n1', within: null, own: '3 > 6 3 better true n1', n: 3 }],
    ['the mean: of what was scored both times only', { kind: 'activity-mean' }, { first: '2 > 5 3 better true n1', last: '4 > 6 2 better true n1', within: null, own: null, n: 4 }],
    ['a questionnaire: 5 of 50 points', { kind: 'score', measureId: 'ndi' }, { first: '22 > 15 -7 better true n1', last: null, within: null, own: '22 > 15 -7 better true n1', n: 3 }],
    ['a rating of our own has no threshold', { kind: 'score', measureId: 'nrs-work' }, { first: '8 > 4 -4 better null n1', last: null, within: null, own: '8 > 4 -4 better null n1', n: 2 }],
  ])('%s', (_what, key, expected) => expect(changedBy(visits, key)).toEqual(expected))

  it('gives the client’s rating of change as it is and subtracts none from another', () => {
    const changed = whatChanged(visits, {})
    expect([...(changed?.rows ?? []), ...(changed?.notBoth ?? [])].map(({ key }) => measureId(key))).not.toContain('score groc-15')
    expect(changed?.overall).toEqual([{ key: { kind: 'score', measureId: 'groc-15' }, given: { visit: 2, on: '2026-02-10', value: 3 } }])
  })

  it.each([
    ['worse for an activity is less', ofStairs, [6, 3], 'worse true'],
    ['worse for a total is more', { kind: 'score', measureId: 'odi' } as const, [20, 31], 'worse true'],
    ['below the threshold', ofStairs, [6, 5], 'worse false'],
  ])('%s', (_what, key, [first = 0, latest = 0], expected) => {
    const values = (value: number) => (key.kind === 'score' ? { scores: { odi: value } } : { activities: { [stairs]: value } })
    const changed = whatChanged([aVisit(1, '2026-02-03', values(first)), aVisit(2, '2026-02-10', values(latest))], {})
    const change = changed?.rows.find((row) => measureId(row.key) === measureId(key))?.sinceFirst?.change
    expect(`${change?.direction} ${String(change?.meaningful)}`).toBe(expected)
  })
})
