import type { TFunction } from 'i18next'
import { formatDay } from '../../../shared/domain/days'
import { isAskedOnce, isMean, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { bandWords } from './band-words'
import type { Course } from './course'
import { measureLabel, measureValue } from './measure-words'
import { type TherapyLane, therapyNames } from './therapy-lanes'
import { isWithin, type TimeSpan } from './time-span'

type Words = TFunction<'progress'>

/** A chart in a few sentences, for those who do not see it. */
export function chartAlt(t: Words, course: Course, span: TimeSpan, lanes: readonly TherapyLane[]): string {
  const therapies = lanes.flatMap(({ name, days }) => {
    const count = days.filter((day) => isWithin(span, day)).length
    return count === 0 ? [] : [t('alt.therapy', { therapy: name, count })]
  })
  const sentences = [valuesAlt(t, course.series, span), bandWords(t, course), therapies.length === 0 ? null : t('alt.therapies', { list: therapies.join('; ') })]
  return sentences.flatMap((sentence) => sentence ?? []).map(ended).join(' ')
}

const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`)

function valuesAlt(t: Words, series: Series, span: TimeSpan): string {
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

/** One visit in words: "8-Nov-2026, visit 7: arrival 3, end 1. Sports massage". */
export function pointWords(t: Words, series: Series, point: SeriesPoint): string {
  const words = t('point', { on: formatDay(point.on), visit: point.visit, values: valuesAt(t, series, point) })
  return [words, therapyNames(point.therapyIds)].flatMap((part) => part ?? []).join('. ')
}

/** What was measured at a visit: "arrival 3, end 1"; what is asked once in a visit is given alone. */
export function valuesAt(t: Words, { key }: Series, point: SeriesPoint): string {
  const arrival = point.arrival === null ? null : measureValue(key, point.arrival)
  const end = point.end === null ? null : measureValue(key, point.end)
  const values = isAskedOnce(key) ? (arrival ?? t('values.none')) : valueWords(t, arrival, end)
  const of = isMean(key) && point.count > 0 ? `, ${t(key.kind === 'tension-mean' ? 'values.of' : 'values.ofActivities', { count: point.count })}` : ''
  return `${values}${of}`
}

function valueWords(t: Words, arrival: string | null, end: string | null): string {
  if (arrival !== null && end !== null) return t('values.both', { arrival, end })
  if (arrival !== null) return t('values.arrival', { arrival })
  return end === null ? t('values.none') : t('values.end', { end })
}
