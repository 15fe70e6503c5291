import type { ProgressVisit } from '../contract/progress'
import { painOfOneComplaint } from './pain-of-one-complaint'
import { type MeasureKey, measuresOf, type SeriesPoint, seriesOf } from './progress'
import { comparison, type Comparison, type Dated } from './what-changed'
import { thresholdFor, type Thresholds } from './threshold'

/**
 * What may be said of a change in plain words: `same` where it stays under the threshold or is none; `unsaid` where nothing tells how
 * large a change must be, or neither way is better: then the figures stand alone.
 */
export type Verdict = 'better' | 'worse' | 'same' | 'unsaid'

/** Measures a client understands without the study behind them: questionnaire totals and means are left out. */
export type PlainMeasure = Extract<MeasureKey, { kind: 'tension' | 'pain' | 'movement' | 'activity' }>

const isPlain = (key: MeasureKey): key is PlainMeasure => key.kind === 'tension' || key.kind === 'pain' || key.kind === 'movement' || key.kind === 'activity'

/** One measure from its own first to its own newest measurement on arrival. */
export interface Course {
  key: PlainMeasure
  from: Dated
  /** Null = measured once: there is nothing to compare it with. */
  to: Dated | null
  verdict: Verdict
  /** Visits at which it was measured. */
  n: number
}

/** Measured most often first, each kind apart; pain of one complaint. Carried values are no measurements. */
export function coursesOf(all: readonly ProgressVisit[], own: Thresholds): Course[] {
  const visits = painOfOneComplaint(all)
  return measuresOf(visits).flatMap((key): Course[] => {
    if (!isPlain(key)) return []
    const { points, n } = seriesOf(visits, key)
    const values = points.flatMap((point) => dated(point))
    const [from] = values
    if (from === undefined) return []
    const to = values.length > 1 ? (values.at(-1) ?? null) : null
    return [{ key, from, to, verdict: verdictOf(comparison(key, from, to, thresholdFor(key, own))), n }]
  })
}

function verdictOf(compared: Comparison | null): Verdict {
  if (compared === null) return 'unsaid'
  const { direction, meaningful } = compared.change
  if (direction === 'same' || meaningful === false) return 'same'
  return meaningful === null || direction === 'changed' ? 'unsaid' : direction
}

const dated = ({ visit, on, arrival }: SeriesPoint): Dated[] => (arrival === null ? [] : [{ visit, on, value: arrival }])

/** Each therapy with the visits it was part of, most often first. */
export function therapyCounts(visits: readonly ProgressVisit[]): { therapyId: string; visits: number }[] {
  const counts = Map.groupBy(
    visits.flatMap(({ therapyIds }) => therapyIds),
    (therapyId) => therapyId,
  )
  return [...counts].map(([therapyId, all]) => ({ therapyId, visits: all.length })).toSorted((a, b) => b.visits - a.visits)
}
