import type { TFunction } from 'i18next'
import { bandWords } from './band-words'
import type { LegendBand } from './chart-legend'
import type { Course } from './course'
import { measureAmount, measureLabel } from './measure-words'
import { ThresholdNote } from './threshold-note'

/** The bands of charts on screen, each with its source a press away; named where there are several charts. */
export function legendBands(t: TFunction<'progress'>, courses: readonly Course[]): LegendBand[] {
  return courses.flatMap((course) => {
    const words = bandWords(t, course)
    if (words === null) return []
    const { series, axis, change } = course
    const measure = measureLabel(t, series.key)
    const note = change && <ThresholdNote measure={measure} threshold={change.threshold} amountOf={(value) => measureAmount(series.key, value)} />
    return [{ kind: axis.band?.kind ?? null, words: courses.length > 1 ? t('legend.of', { measure, words }) : words, note }]
  })
}
