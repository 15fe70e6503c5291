import type { OutcomesFile } from './outcomes-schema'
import json from './outcomes.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** 29 outcome measures: range, direction, published change figures and whether their text may be shown. */
export const outcomes = lazyVocabulary<OutcomesFile>(json)

export type Measure = (typeof outcomes.measures)[number]

/** All measures in display order. */
export const measures = (): readonly Measure[] => outcomes.measures

const measureMap = once(() => byId(outcomes.measures))

export const measureById = (id: string): Measure | undefined => measureMap().get(id)

/** `false` where only a total typed in by a licensed user may be kept, and no item text shown. */
export const mayShowText = (measure: Measure): boolean => measure.licence.shipping === 'ship'

/**
 * A measure's name beside a number: "Effect on work" for "Numeric rating, effect on work (app)", where the row already shows that it is a
 * rating. An id from a newer version of the data is shown as it is.
 */
export function measureLabel(id: string): string {
  const name = measureById(id)?.name
  if (name === undefined) return id
  const short = name.replace(/^Numeric rating, (?=.* \(app\)$)/, '').replace(/ \(app\)$/, '')
  return short.charAt(0).toUpperCase() + short.slice(1)
}
