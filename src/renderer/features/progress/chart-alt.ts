import type { TFunction } from 'i18next'
import { formatDay } from '../../../shared/domain/days'
import { isAskedOnce, isMean, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { isWithin, type TimeSpan } from './chart-scale'
import { measureLabel, measureValue } from './measure-words'

type Words = TFunction<'progress'>

/** A chart in one sentence, for those who do not see it. */
export function chartAlt(t: Words, series: Series, span: TimeSpan): string {
  const shown = series.points.filter((point) => isWithin(span, point.on))
  const values = shown.flatMap(({ on, arrival }) => (arrival === null ? [] : [{ on, value: arrival }]))
  const measure = measureLabel(t, series.key)
  const first = values[0]
  const latest = values.at(-1)
  const once = isAskedOnce(series.key)
  if (!first || !latest) return t(once ? 'alt.noneOnce' : 'alt.none', { measure })
  return t(once ? 'alt.someOnce' : 'alt.some', {
    measure,
    n: values.length,
    total: shown.length,
    first: measureValue(series.key, first.value),
    firstOn: formatDay(first.on),
    latest: measureValue(series.key, latest.value),
    latestOn: formatDay(latest.on),
  })
}

/** One visit in words: "8-Nov-2026, visit 7: arrival 3, end 1"; what is asked once in a visit is given alone. */
export function pointWords(t: Words, { key }: Series, point: SeriesPoint): string {
  const arrival = point.arrival === null ? null : measureValue(key, point.arrival)
  const end = point.end === null ? null : measureValue(key, point.end)
  const values = isAskedOnce(key) ? (arrival ?? t('values.none')) : valueWords(t, arrival, end)
  const of = isMean(key) && point.count > 0 ? `, ${t(key.kind === 'tension-mean' ? 'values.of' : 'values.ofActivities', { count: point.count })}` : ''
  return t('point', { on: formatDay(point.on), visit: point.visit, values: `${values}${of}` })
}

function valueWords(t: Words, arrival: string | null, end: string | null): string {
  if (arrival !== null && end !== null) return t('values.both', { arrival, end })
  if (arrival !== null) return t('values.arrival', { arrival })
  return end === null ? t('values.none') : t('values.end', { end })
}
