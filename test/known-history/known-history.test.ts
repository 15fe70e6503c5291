import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProgressVisit } from '../../src/shared/contract/progress'
import { differenceMap } from '../../src/shared/domain/difference-map'
import { type MeasureKey, measureId, seriesOf } from '../../src/shared/domain/progress'
import { type ChangeRow, whatChanged, type WhatChanged } from '../../src/shared/domain/what-changed'
import { openTestPractice, type TestPractice } from '../helpers/practice'
import { driving, type KnownHistory, playHistory } from './history'

// Every expected figure of this file was worked out on paper from the table in history.ts, with the sums beside it.

let practice: TestPractice
let history: KnownHistory
let record: ProgressVisit[]
let changed: WhatChanged

beforeAll(async () => {
  practice = openTestPractice()
  history = await playHistory(practice)
  record = (await practice.call('progress.ofClient', { clientId: history.clientId, after: null, limit: 250 })).visits
  const found = whatChanged(record, {})
  if (found === null) throw new Error('nothing was measured')
  changed = found
})
afterAll(() => practice.close())

const utl: MeasureKey = { kind: 'tension', regionId: 'upper-trapezius-left' }
const utr: MeasureKey = { kind: 'tension', regionId: 'upper-trapezius-right' }
const pain: MeasureKey = { kind: 'pain' }
const mean: MeasureKey = { kind: 'tension-mean' }

describe('series of the known history', () => {
  const arrivals = (key: MeasureKey) => seriesOf(record, key).points.map((point) => point.arrival)

  it('has every measured arrival of an area in its place, and a gap where it was carried or not looked at', () => {
    expect(arrivals(utl)).toEqual([4, 4, 3, 3, null, 2, 2, 2, null, 1, 1, 1, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1])
    expect(arrivals(utr)).toEqual([3, null, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, null])
    expect(arrivals(pain)).toEqual([7, 6, 6, 5, 5, 4, null, 4, null, 3, 3, 2, 5, 5, 4, 4, 3, 3, 3, 2, 2, null, 2, 2])
  })

  it('keeps ends that were typed, also where the arrival was carried', () => {
    expect(seriesOf(record, pain).points.map((point) => point.end)).toEqual([5, 4, 4, 4, 3, 2, 3, 3, 2, 1, 1, 1, 3, 3, 2, 3, 1, 1, 1, 1, 0, null, 0, 1])
  })

  it('has the mean tension of what was measured at each visit', () => {
    // 1: (4+3+2+1)/4 · 2: 4, the right side was carried · 5: 2, the left one was · 9: 2 · 13: (3+2+4)/3 · 14: (3+2+3)/3 · 24: (1+1+2)/3
    const expected = [2.5, 4, 3, 3, 2, 2, 2, 2, 2, 1.5, 1.5, 1.5, 3, 8 / 3, 2.5, 2, 2, 2, 2, 1.5, 1.5, 1.5, 1.5, 4 / 3]
    arrivals(mean).forEach((value, index) => expect(value, `visit ${index + 1}`).toBeCloseTo(expected[index] ?? Number.NaN, 10))
    expect(seriesOf(record, mean).points.map((point) => point.count)).toEqual([4, 1, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3])
  })

  it('gives the mean at the end only where all that was felt on arrival was felt again', () => {
    const ends = seriesOf(record, mean).points.map((point) => point.end)
    // 1: (3+2+2+1)/4 = 2. 2, 5, 14 and 24 mix what was felt once with what was felt twice.
    expect(ends).toEqual([2, null, 2, 2.5, null, 1, 1, 1.5, 1, 0.5, 0.5, 1, 2, null, 1.5, 1.5, 1, 1, 1, 1, 0.5, 0.5, 0.5, null])
  })
})

describe('what changed in the known history', () => {
  const row = (id: string): ChangeRow => {
    const found = [...changed.rows, ...changed.notBoth].find(({ key }) => measureId(key) === id)
    if (found === undefined) throw new Error(`no row ${id}`)
    return found
  }
  /** "4 → 1 better 3 (meaningful)": a comparison in short. */
  const short = (comparison: ChangeRow['sinceFirst']) => {
    if (comparison === null) return null
    const { from, to, change, count } = comparison
    const meaning = change.meaningful === null ? '' : change.meaningful ? ', meaningful' : ', not meaningful'
    return `${from.visit}→${to.visit}: ${from.value} → ${to.value} ${change.direction} ${Math.abs(change.delta)} of ${count}${meaning}`
  }

  it('compares visit 24 with 23 and with 1', () => {
    expect([changed.first.visit, changed.previous?.visit, changed.latest.visit, changed.n, changed.visits]).toEqual([1, 23, 24, 24, 24])
  })

  it.each([
    // Areas examined on arrival both times: left trapezius and right levator. (4+2)/2 = 3, (1+1)/2 = 1.
    ['tension-mean', '1→24: 3 → 1 better 2 of 2', '23→24: 1 → 1 same 0 of 1', 24],
    ['tension upper-trapezius-left', '1→24: 4 → 1 better 3 of 1', '23→24: 1 → 1 same 0 of 1', 22],
    ['tension levator-scapulae-right', '1→24: 2 → 1 better 1 of 1', null, 4],
    ['pain', '1→24: 7 → 2 better 5 of 1, meaningful', '23→24: 2 → 2 same 0 of 1, not meaningful', 21],
    // 9.6° is the smallest change beyond measuring error (mobility.json, Fletcher 2008).
    ['movement cervical-rotation left', '1→24: 50 → 66 better 16 of 1, meaningful', null, 6],
    [`activity ${driving}`, '1→24: 3 → 8 better 5 of 1, meaningful', null, 3],
    ['score nrs-stress', '1→24: 8 → 8 same 0 of 1', null, 2],
  ])('%s', (id, sinceFirst, sinceLast, n) => {
    const found = row(id)
    expect([short(found.sinceFirst), short(found.sinceLast), found.n]).toEqual([sinceFirst, sinceLast, n])
  })

  it('keeps the right trapezius apart from the first visit: at the latest it was only carried', () => {
    const found = row('tension upper-trapezius-right')
    expect([found.latest, found.sinceFirst, found.sinceLast, found.n]).toEqual([null, null, null, 22])
    expect(short(found.own)).toBe('1→23: 3 → 2 better 1 of 1')
  })

  it('lists apart what was not examined at both ends', () => {
    const apart = changed.notBoth.map(({ key }) => measureId(key)).toSorted()
    expect(apart).toEqual(['score nrs-sleep', 'tension cervical-spine', 'tension interscapular-left', 'tension upper-trapezius-right'])
    expect(short(row('score nrs-sleep').own)).toBe('1→12: 6 → 4 better 2 of 1')
  })

  it('has no row for anything else', () => {
    expect(changed.rows).toHaveLength(7)
  })

  it('tells the newest effect within a visit', () => {
    // Visit 24 mixes; at 23 (1+2)/2 = 1.5 on arrival and (0+1)/2 = 0.5 at the end.
    expect(short(row('tension-mean').within)).toBe('23→23: 1.5 → 0.5 better 1 of 2')
    expect(short(row('pain').within)).toBe('24→24: 2 → 1 better 1 of 1, not meaningful')
  })
})

describe('difference maps of the known history', () => {
  const map = (from: number, to: number) => {
    const [earlier, later] = [record[from - 1], record[to - 1]]
    if (earlier === undefined || later === undefined) throw new Error('no such visit')
    const { compared, notBoth, counts } = differenceMap(earlier, later)
    return {
      compared: compared.map(({ regionId, from: before, to: after, change }) => `${regionId} ${before}→${after} ${change.direction}`).toSorted(),
      notBoth: notBoth.map(({ regionId, from: before, to: after }) => `${regionId} ${before ?? '?'}→${after ?? '?'}`).toSorted(),
      counts,
    }
  }

  it('from the first to the latest visit', () => {
    expect(map(1, 24)).toEqual({
      compared: ['levator-scapulae-right 2→1 better', 'upper-trapezius-left 4→1 better'],
      // The right trapezius was only carried at visit 24, the other two were looked at once.
      notBoth: ['cervical-spine ?→2', 'interscapular-left 1→?', 'upper-trapezius-right 3→?'],
      counts: { better: 2, worse: 0, same: 0, notBoth: 3 },
    })
  })

  it('over the eight weeks without a visit', () => {
    expect(map(12, 13)).toEqual({
      compared: ['upper-trapezius-left 1→3 worse', 'upper-trapezius-right 2→2 same'],
      notBoth: ['levator-scapulae-right ?→4'],
      counts: { better: 0, worse: 1, same: 1, notBoth: 1 },
    })
  })

  it('of a visit at which the left side was not looked at', () => {
    expect(map(9, 10)).toEqual({ compared: ['upper-trapezius-right 2→2 same'], notBoth: ['upper-trapezius-left ?→1'], counts: { better: 0, worse: 0, same: 1, notBoth: 1 } })
  })
})
