import type { ProgressVisit } from '../contract/progress'
import { measureById } from '../reference/outcomes'
import { type Better, betterOf, betterOfMeasure, type Change, changeBetween, type Measured } from './change'
import type { Day } from './days'
import { isMean, type MeasureKey, mean, measuresOf, seriesOf, type SeriesPoint, valuesBehind, wasMeasured } from './progress'
import { painOfOneComplaint } from './pain-of-one-complaint'
import { type ThresholdInForce, thresholdFor, type Thresholds } from './threshold'

/** A value on arrival and when it was taken. */
export interface Dated {
  visit: number
  on: Day
  value: Measured
}

export interface Comparison {
  from: Dated
  to: Dated
  change: Change
  /** Areas or activities behind a mean, examined both times; 1 for a single value. */
  count: number
}

export interface ChangeRow {
  key: MeasureKey
  /** What its changes are held against; null = nothing published and nothing set. */
  threshold: ThresholdInForce | null
  first: Dated | null
  previous: Dated | null
  latest: Dated | null
  /** Null = not examined both times. */
  sinceFirst: Comparison | null
  sinceLast: Comparison | null
  /** Its own first against its own newest measurement, whatever the visits: for what was not examined at both visits compared. */
  own: Comparison | null
  /** Newest visit at which arrival and end were both measured: end against arrival. */
  within: Comparison | null
  /** Visits with a measured arrival value. */
  n: number
}

export interface WhatChanged {
  /** Visits compared: those at which anything was measured. */
  first: { visit: number; on: Day }
  previous: { visit: number; on: Day } | null
  latest: { visit: number; on: Day }
  /** Visits measured, of all. */
  n: number
  visits: number
  /** Examined on arrival at the latest visit and at the first or the previous one. */
  rows: ChangeRow[]
  /** Measured at some time, but not at both ends of either comparison: to be listed apart, never counted as unchanged. */
  notBoth: ChangeRow[]
  /**
   * The newest rating of change as a whole that the client gave. It speaks of the time since care began, so two of them are not
   * subtracted from each other.
   */
  overall: { key: MeasureKey; given: Dated }[]
}

/**
 * Compares the latest visit with the one before and with the first, each value on arrival; pain only with visits for the same complaint. Visits at which nothing was
 * measured are passed over. Null with no measured visit.
 */
export function whatChanged(visits: readonly ProgressVisit[], own: Thresholds): WhatChanged | null {
  const measured = painOfOneComplaint(visits.filter(wasMeasured))
  const first = measured[0]
  const latest = measured.at(-1)
  if (!first || !latest) return null
  const previous = measured.length > 1 ? measured.at(-2) : undefined
  const keys = measuresOf(measured)
  const rows = keys.filter((key) => !isRatingOfChange(key)).map((key) => rowOf(measured, key, own))
  const compared = (row: ChangeRow) => row.sinceFirst !== null || row.sinceLast !== null
  return {
    first: placeOf(first),
    previous: previous ? placeOf(previous) : null,
    latest: placeOf(latest),
    n: measured.length,
    visits: visits.length,
    rows: rows.filter(compared),
    notBoth: rows.filter((row) => !compared(row)),
    overall: keys.filter(isRatingOfChange).flatMap((key) => {
      const given = seriesOf(measured, key).points.flatMap((point) => dated(point) ?? []).at(-1)
      return given === undefined ? [] : [{ key, given }]
    }),
  }
}

/** A change already, not a state: "much better than when I first came". */
export const isRatingOfChange = (key: MeasureKey): boolean => key.kind === 'score' && measureById(key.measureId)?.category === 'global-change'

const placeOf = (visit: ProgressVisit) => ({ visit: visit.number, on: visit.heldOn })

function rowOf(measured: readonly ProgressVisit[], key: MeasureKey, own: Thresholds): ChangeRow {
  const threshold = thresholdFor(key, own)
  const { points, n } = seriesOf(measured, key)
  const at = (index: number) => dated(points.at(index))
  const several = points.length > 1
  const row = { first: at(0), previous: several ? at(-2) : null, latest: at(-1) }
  const compare = (index: number): Comparison | null => {
    if (!several) return null
    if (isMean(key)) return compareMeans(key, measured.at(index), measured.at(-1), threshold)
    return comparison(key, at(index), row.latest, threshold)
  }
  return {
    key,
    threshold,
    ...row,
    sinceFirst: compare(0),
    sinceLast: compare(-2),
    own: ownCourse(key, points, threshold),
    within: withinVisit(key, points, threshold),
    n,
  }
}

export function comparison(key: MeasureKey, from: Dated | null, to: Dated | null, threshold: ThresholdInForce | null, count = 1): Comparison | null {
  if (!from || !to) return null
  const change = changeBetween(from.value, to.value, { better: betterFor(key), threshold: threshold?.value })
  return { from, to, change, count }
}

function betterFor(key: MeasureKey): Better {
  switch (key.kind) {
    case 'movement':
      return betterOf(key.movementId)
    case 'score':
      return betterOfMeasure(key.measureId)
    case 'activity':
    case 'activity-mean':
      return betterOfMeasure('psfs')
    case 'tension':
    case 'tension-mean':
    case 'pain':
      return 'lower'
  }
}

/** Means of what was examined at both visits: other areas would shift the mean without anything having changed. */
export function compareMeans(
  key: MeasureKey,
  from: ProgressVisit | undefined,
  to: ProgressVisit | undefined,
  threshold: ThresholdInForce | null,
): Comparison | null {
  if (!from || !to) return null
  const before = valuesBehind(from, key)
  const after = valuesBehind(to, key)
  const both = [...after.keys()].filter((id) => before.has(id))
  const meanIn = (visit: ProgressVisit, values: Map<string, Measured>): Dated | null => {
    const value = mean(both.flatMap((id) => values.get(id) ?? []))
    return value === null ? null : { ...placeOf(visit), value }
  }
  return comparison(key, meanIn(from, before), meanIn(to, after), threshold, both.length)
}

function withinVisit(key: MeasureKey, points: readonly SeriesPoint[], threshold: ThresholdInForce | null): Comparison | null {
  const both = points.flatMap(({ visit, on, arrival, end, count }) =>
    arrival === null || end === null ? [] : [comparison(key, { visit, on, value: arrival }, { visit, on, value: end }, threshold, count)],
  )
  return both.at(-1) ?? null
}

/** Null for a mean: what is in it differs from visit to visit. */
function ownCourse(key: MeasureKey, points: readonly SeriesPoint[], threshold: ThresholdInForce | null): Comparison | null {
  const values = points.flatMap((point) => dated(point) ?? [])
  const [first] = values
  return isMean(key) || values.length < 2 ? null : comparison(key, first ?? null, values.at(-1) ?? null, threshold)
}

function dated(point: SeriesPoint | undefined): Dated | null {
  if (point === undefined || point.arrival === null) return null
  return { visit: point.visit, on: point.on, value: point.arrival }
}
