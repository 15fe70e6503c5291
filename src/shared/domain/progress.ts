import type { ProgressVisit } from '../contract/progress'
import { type Measured, measured } from './change'
import type { Day } from './days'

/**
 * What a client's visits say over time. One rule for the whole app, kept here only:
 *
 * - A carried value was copied from the visit before and nobody examined it: it counts as not measured. Carrying concerns
 *   values on arrival (before treatment); an end value is always typed by a person and stays.
 * - What was not measured is null, never zero, and no value is made up for it.
 * - Between visits arrival is compared with arrival, so that the effect of one treatment is not taken for lasting change.
 *   The effect within a visit is its own figure: end against arrival of the same visit.
 * - What is asked once in a visit (scores, activities) counts as taken on arrival and has no end.
 */
export type MeasureKey =
  | { kind: 'tension-mean' }
  | { kind: 'tension'; regionId: string }
  | { kind: 'pain' }
  | { kind: 'movement'; movementId: string; side: 'left' | 'right' | 'both' }
  | { kind: 'score'; measureId: string }
  /** The words are those of the newest visit; the id stays when they change. */
  | { kind: 'activity'; activityId: string; text: string }
  | { kind: 'activity-mean' }

/** Asked once in a visit: there is no value at the end. */
export const isAskedOnce = ({ kind }: MeasureKey): boolean => kind === 'score' || kind === 'activity' || kind === 'activity-mean'

/** Measures that are the mean of others, and of which. */
const meanOfKind: Partial<Record<MeasureKey['kind'], MeasureKey['kind']>> = { 'tension-mean': 'tension', 'activity-mean': 'activity' }

export const isMean = ({ kind }: MeasureKey): boolean => meanOfKind[kind] !== undefined

export interface SeriesPoint {
  sessionId: number
  visit: number
  on: Day
  therapyIds: readonly string[]
  arrival: Measured | null
  end: Measured | null
  /** Values behind the point: areas or activities in a mean, otherwise 1; 0 = not measured. */
  count: number
}

export interface Series {
  key: MeasureKey
  /** One point for every visit, oldest first, so that a gap keeps its place. */
  points: SeriesPoint[]
  /** Visits with a value on arrival. */
  n: number
}

interface Pair {
  arrival: Measured | null
  end: Measured | null
}

const nothing: Pair = { arrival: null, end: null }

/** One text per measure, for keys and look-ups. */
export function measureId(key: MeasureKey): string {
  switch (key.kind) {
    case 'tension':
      return `tension ${key.regionId}`
    case 'movement':
      return `movement ${key.movementId} ${key.side}`
    case 'score':
      return `score ${key.measureId}`
    case 'activity':
      return `activity ${key.activityId}`
    case 'tension-mean':
    case 'activity-mean':
    case 'pain':
      return key.kind
  }
}

type Values = ReadonlyMap<string, { key: MeasureKey; pair: Pair }>

/** A visit is read once for all its series: it is data from a query and never changed. */
const known = new WeakMap<ProgressVisit, Values>()

/** The measured values of a visit by measure; what was carried or left out is missing. */
function measuredIn(visit: ProgressVisit): Values {
  const values = known.get(visit) ?? readValues(visit)
  known.set(visit, values)
  return values
}

function readValues(visit: ProgressVisit): Values {
  const found = new Map<string, { key: MeasureKey; pair: Pair }>()
  const keep = (key: MeasureKey, carriedOn: Day | null, arrival: number | null, end: number | null) => {
    const pair = { arrival: measured({ value: arrival, carried: carriedOn !== null }), end: measured({ value: end, carried: false }) }
    if (pair.arrival !== null || pair.end !== null) found.set(measureId(key), { key, pair })
  }
  for (const area of visit.areas) keep({ kind: 'tension', regionId: area.regionId }, area.tensionCarriedOn, area.tensionArrival, area.tensionEnd)
  keep({ kind: 'pain' }, visit.pain.carriedOn, visit.pain.arrival, visit.pain.end)
  for (const it of visit.movements) keep({ kind: 'movement', movementId: it.movementId, side: it.side }, it.carriedOn, it.before, it.after)
  for (const { measureId: id, value, carriedOn } of visit.scores) keep({ kind: 'score', measureId: id }, carriedOn, value, null)
  for (const { id, text, score, carriedOn } of visit.activities) keep({ kind: 'activity', activityId: id, text }, carriedOn, score, null)
  return found
}

/** True when anything at all was examined: a visit of carried values only says nothing about progress. */
export const wasMeasured = (visit: ProgressVisit): boolean => measuredIn(visit).size > 0

/** Tension on arrival by region, measured values only: what a then / now figure shows. */
export function tensionOnArrival(visit: ProgressVisit): Map<string, Measured> {
  const values = new Map<string, Measured>()
  for (const { key, pair } of measuredIn(visit).values()) {
    if (key.kind === 'tension' && pair.arrival !== null) values.set(key.regionId, pair.arrival)
  }
  return values
}

/** What a mean is made of at a visit: each value on arrival by the id of its measure. */
export function valuesBehind(visit: ProgressVisit, key: MeasureKey): Map<string, Measured> {
  const found = [...measuredIn(visit)].filter(([, it]) => it.key.kind === meanOfKind[key.kind])
  return new Map(found.flatMap(([id, { pair }]) => (pair.arrival === null ? [] : [[id, pair.arrival] as const])))
}

/** The first and the latest visit with tension on arrival, for a pair of figures; null with fewer than one. */
export function figureVisits(visits: readonly ProgressVisit[]): { first: ProgressVisit; latest: ProgressVisit } | null {
  const drawn = visits.filter((visit) => tensionOnArrival(visit).size > 0)
  const [first] = drawn
  const latest = drawn.at(-1)
  return first && latest ? { first, latest } : null
}

/**
 * Every measure with a value in any of the visits: mean tension, areas by visits measured, pain, movements likewise, then the mean
 * of several activities, activities and scores.
 */
export function measuresOf(visits: readonly ProgressVisit[]): MeasureKey[] {
  const seen = new Map<string, { key: MeasureKey; times: number }>()
  for (const visit of visits) {
    for (const [id, { key }] of measuredIn(visit)) seen.set(id, { key, times: (seen.get(id)?.times ?? 0) + 1 })
  }
  const byUse = [...seen.values()].toSorted((a, b) => b.times - a.times).map(({ key }) => key)
  const of = (kind: MeasureKey['kind']) => byUse.filter((key) => key.kind === kind)
  const tension = of('tension')
  const activities = of('activity')
  const tensionMean: MeasureKey[] = tension.length > 0 ? [{ kind: 'tension-mean' }] : []
  const activityMean: MeasureKey[] = activities.length > 1 ? [{ kind: 'activity-mean' }] : []
  return [...tensionMean, ...tension, ...of('pain'), ...of('movement'), ...activityMean, ...activities, ...of('score')]
}

/** The values of one measure over the visits, oldest first. */
export function seriesOf(visits: readonly ProgressVisit[], key: MeasureKey): Series {
  const points = visits.map((visit): SeriesPoint => {
    const values = measuredIn(visit)
    const place = { sessionId: visit.sessionId, visit: visit.number, on: visit.heldOn, therapyIds: visit.therapyIds }
    if (isMean(key)) {
      const pairs = [...values.values()].filter((it) => it.key.kind === meanOfKind[key.kind]).map((it) => it.pair)
      return { ...place, ...meanOf(pairs), count: pairs.filter((pair) => pair.arrival !== null).length }
    }
    const pair = values.get(measureId(key))?.pair ?? nothing
    return { ...place, arrival: pair.arrival, end: pair.end, count: pair === nothing ? 0 : 1 }
  })
  return { key, points, n: points.filter((point) => point.arrival !== null).length }
}

/**
 * Arrival is the mean of all that was measured on arrival. The end is given only when it is of the same areas: a mean of the two
 * that were felt again beside a mean of five would show a change that nobody felt.
 */
function meanOf(pairs: readonly Pair[]): Pair {
  const arrivals = pairs.flatMap((pair) => pair.arrival ?? [])
  const ends = pairs.flatMap((pair) => pair.end ?? [])
  const same = pairs.every((pair) => (pair.arrival === null) === (pair.end === null))
  return { arrival: mean(arrivals), end: same ? mean(ends) : null }
}

/** Arithmetic mean of measured values; null of nothing (0 / 0 is no number, and `measured` takes no such). */
export const mean = (values: readonly Measured[]): Measured | null =>
  measured({ value: values.reduce((sum, value) => sum + value, 0) / values.length, carried: false })
