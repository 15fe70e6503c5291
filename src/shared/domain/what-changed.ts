import type { ProgressVisit } from '../contract/progress'
import { type Better, betterOf, type Change, changeBetween, type Measured, movementThreshold, painThreshold, type Threshold } from './change'
import type { Day } from './days'
import { type MeasureKey, mean, measuresOf, seriesOf, type SeriesPoint, tensionOnArrival, wasMeasured } from './progress'

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
  /** Areas behind a mean, examined both times; 1 for a single value. */
  count: number
}

export interface ChangeRow {
  key: MeasureKey
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
}

/**
 * Compares the latest visit with the one before and with the first, each value on arrival. Visits at which nothing was
 * measured are passed over. Null with no measured visit.
 */
export function whatChanged(visits: readonly ProgressVisit[]): WhatChanged | null {
  const measured = visits.filter(wasMeasured)
  const first = measured[0]
  const latest = measured.at(-1)
  if (!first || !latest) return null
  const previous = measured.length > 1 ? measured.at(-2) : undefined
  const rows = measuresOf(measured).map((key) => rowOf(measured, key))
  const compared = (row: ChangeRow) => row.sinceFirst !== null || row.sinceLast !== null
  return {
    first: placeOf(first),
    previous: previous ? placeOf(previous) : null,
    latest: placeOf(latest),
    n: measured.length,
    visits: visits.length,
    rows: rows.filter(compared),
    notBoth: rows.filter((row) => !compared(row)),
  }
}

const placeOf = (visit: ProgressVisit) => ({ visit: visit.number, on: visit.heldOn })

function rowOf(measured: readonly ProgressVisit[], key: MeasureKey): ChangeRow {
  const { points, n } = seriesOf(measured, key)
  const at = (index: number) => dated(points.at(index))
  const several = points.length > 1
  const row = { first: at(0), previous: several ? at(-2) : null, latest: at(-1) }
  const compare = (index: number): Comparison | null => {
    if (!several) return null
    if (key.kind === 'tension-mean') return compareMeans(measured.at(index), measured.at(-1))
    return comparison(key, at(index), row.latest)
  }
  return { key, ...row, sinceFirst: compare(0), sinceLast: compare(-2), own: ownCourse(key, points), within: withinVisit(key, points), n }
}

function comparison(key: MeasureKey, from: Dated | null, to: Dated | null, count = 1): Comparison | null {
  if (!from || !to) return null
  const change = changeBetween(from.value, to.value, { better: betterFor(key), threshold: thresholdFor(key)?.value })
  return { from, to, change, count }
}

/** The published figure a change is held against; tension has none, being a scale of our own. */
export function thresholdFor(key: MeasureKey): Threshold | undefined {
  if (key.kind === 'pain') return painThreshold()
  return key.kind === 'movement' ? movementThreshold(key.movementId) : undefined
}

const betterFor = (key: MeasureKey): Better => (key.kind === 'movement' ? betterOf(key.movementId) : 'lower')

/** Means of the areas examined at both visits: other areas would shift the mean without anything having changed. */
function compareMeans(from: ProgressVisit | undefined, to: ProgressVisit | undefined): Comparison | null {
  if (!from || !to) return null
  const before = tensionOnArrival(from)
  const after = tensionOnArrival(to)
  const both = [...after.keys()].filter((regionId) => before.has(regionId))
  const meanIn = (visit: ProgressVisit, values: Map<string, Measured>): Dated | null => {
    const value = mean(both.flatMap((regionId) => values.get(regionId) ?? []))
    return value === null ? null : { ...placeOf(visit), value }
  }
  return comparison({ kind: 'tension-mean' }, meanIn(from, before), meanIn(to, after), both.length)
}

function withinVisit(key: MeasureKey, points: readonly SeriesPoint[]): Comparison | null {
  const both = points.flatMap(({ visit, on, arrival, end, count }) =>
    arrival === null || end === null ? [] : [comparison(key, { visit, on, value: arrival }, { visit, on, value: end }, count)],
  )
  return both.at(-1) ?? null
}

/** Null for a mean: its areas differ from visit to visit. */
function ownCourse(key: MeasureKey, points: readonly SeriesPoint[]): Comparison | null {
  const values = points.flatMap((point) => dated(point) ?? [])
  const [first] = values
  return key.kind === 'tension-mean' || values.length < 2 ? null : comparison(key, first ?? null, values.at(-1) ?? null)
}

function dated(point: SeriesPoint | undefined): Dated | null {
  if (point === undefined || point.arrival === null) return null
  return { visit: point.visit, on: point.on, value: point.arrival }
}
