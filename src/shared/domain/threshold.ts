import { mobility, movementById } from '../reference/mobility'
import { type Measure, measureById, outcomes } from '../reference/outcomes'
import type { MeasureKey } from './progress'

/** Changes a therapist set, by measure, in place of the published figure: `PracticeSettings.thresholds`. */
export type Thresholds = Readonly<Record<string, number>>

/** A figure from the literature. It holds for its population and no other, which therefore always stands beside it. */
export interface PublishedThreshold {
  value: number
  /** MDC, MCID …: the smallest real change, or the smallest that matters to people. */
  kind: string
  population: string
  note: string | null
  /** Citation in words. */
  source: string
}

/** What a change of one measure is held against. */
export interface ThresholdInForce {
  /** In the unit of the measure. */
  value: number
  /** The therapist's own figure. */
  own: boolean
  /** The published figure that applies without an own one; null where none fits. */
  published: PublishedThreshold | null
}

type Figure = Measure['change'][number]

/** People a hands-on therapist sees most: figures found in others are shown in the settings but not applied unasked. */
const usualPeople = /neck|cervical|back|shoulder/i

/**
 * A share of the first value (30 %) is shown and never decides: of a first pain of 3 it would be less than one point, which lies within
 * the error of measuring (2 points), and of 0 it is nothing. So a change counts when the points are reached, from any first value.
 * Percentage points of another total and "category or better" are no differences of this score either.
 */
const isDifference = ({ unit }: Figure): boolean => !/^percent|^category/.test(unit)

/** Where outcomes.json itself names the default (`meta.defaultThresholds`): the first fitting figure of this value. */
const named: Readonly<Record<string, number>> = { psfs: 2 }

const citationOf = (sources: readonly { id: string; citation: string }[], id: string): string => sources.find((source) => source.id === id)?.citation ?? id

/** Every published figure of a measure, with its unit, in the order of the file. */
export function publishedFigures(measureId: string): (PublishedThreshold & { unit: string })[] {
  const measure = measureById(measureId)
  return (measure?.change ?? []).map(({ source, ...figure }) => ({ ...figure, source: citationOf(outcomes.sources, source) }))
}

/** The first figure that is a difference of the score in people seen most; of `value`, where the file names that one. */
export function figureToApply(figures: readonly Figure[], value?: number): Figure | undefined {
  const fitting = figures.filter((figure) => isDifference(figure) && usualPeople.test(figure.population))
  return fitting.find((figure) => figure.value === value) ?? fitting[0]
}

/**
 * The figure applied when the therapist set none: the first difference in points found in people with neck, back or shoulder trouble,
 * as outcomes.json lists them (pain 2 points, PSFS 2 points). Null where there is none: a threshold is never made up.
 */
export function publishedThreshold(measureId: string): PublishedThreshold | null {
  const figure = figureToApply(measureById(measureId)?.change ?? [], named[measureId])
  if (figure === undefined) return null
  const { value, kind, population, note, source } = figure
  return { value, kind, population, note, source: citationOf(outcomes.sources, source) }
}

/** The threshold of a measure of `reference/outcomes`; null = nothing published that fits and nothing set. */
export function measureThreshold(measureId: string, own: Thresholds): ThresholdInForce | null {
  const published = publishedThreshold(measureId)
  const set = own[measureId]
  if (set !== undefined) return { value: set, own: true, published }
  return published && { value: published.value, own: false, published }
}

/**
 * Smallest change of a movement likely to be more than measuring error, in its unit, where a study gives one
 * (mobility.json). It speaks of measurement, not of what matters to the client, so it is no matter of taste and cannot be set.
 */
export function movementThreshold(movementId: string): ThresholdInForce | null {
  const figure = movementById(movementId)?.minimalDetectableChange
  if (!figure) return null
  const { value, population, note, source } = figure
  return { value, own: false, published: { value, kind: 'MDC', population, note, source: citationOf(mobility.sources, source) } }
}

/** What a change of this measure is held against. Tension has none, being a scale of our own. */
export function thresholdFor(key: MeasureKey, own: Thresholds): ThresholdInForce | null {
  switch (key.kind) {
    case 'tension':
    case 'tension-mean':
      return null
    case 'pain':
      return measureThreshold('nrs-pain-now', own)
    case 'movement':
      return movementThreshold(key.movementId)
    case 'score':
      return measureThreshold(key.measureId, own)
    case 'activity':
    case 'activity-mean':
      return measureThreshold('psfs', own)
  }
}
