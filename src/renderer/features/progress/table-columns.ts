import type { TFunction } from 'i18next'
import { isAskedOnce, isMean, measureId, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { valuesAt } from './chart-alt'
import { measureLabel, measureValue } from './measure-words'

type Words = TFunction<'progress'>

export interface Column {
  id: string
  label: string
  /** Below the label: what the figures are, and of how many visits. */
  detail: string | null
  /** Null = not measured. */
  valueOf: (point: SeriesPoint) => string | null
  /** The same in words, where the figures are a shorthand. */
  wordsOf: ((point: SeriesPoint) => string) | null
  /** One for every visit, as in all columns. */
  points: readonly SeriesPoint[]
}

/** Of one measure: arrival and end, or the one value of what is asked once; of a mean also how many values it is of. */
export function columnsOf(t: Words, { key, points }: Series): Column[] {
  const once = isAskedOnce(key)
  const value = (which: 'arrival' | 'end') => (point: SeriesPoint) => (point[which] === null ? null : measureValue(key, point[which]))
  const column = (id: string, label: string, valueOf: Column['valueOf']): Column => ({ id, label, detail: null, valueOf, wordsOf: null, points })
  return [
    column('arrival', t(once ? 'table.value' : 'table.arrival'), value('arrival')),
    ...(once ? [] : [column('end', t('table.end'), value('end'))]),
    ...(isMean(key) ? [column('count', t(once ? 'table.activities' : 'table.areas'), ({ count }) => String(count))] : []),
  ]
}

/** Of one of several measures: "7 → 4" in one column, so that six of them have room beside each other. */
export function columnTogether(t: Words, series: Series, isShown: (point: SeriesPoint) => boolean): Column {
  const { key, points } = series
  const once = isAskedOnce(key)
  const mean = isMean(key)
  const n = points.filter((point) => isShown(point) && point.arrival !== null).length
  const figure = (value: number | null) => (value === null ? '–' : measureValue(key, value))
  const figures = ({ arrival, end, count }: SeriesPoint) => [once ? figure(arrival) : `${figure(arrival)} → ${figure(end)}`, ...(mean ? [`(${count})`] : [])].join(' ')
  return {
    id: measureId(key),
    label: measureLabel(t, key),
    detail: [...(once ? [] : [t('table.both')]), ...(mean ? [t(once ? 'table.ofActivities' : 'table.ofAreas')] : []), t('table.n', { n })].join(' · '),
    valueOf: (point) => (point.arrival === null && point.end === null ? null : figures(point)),
    wordsOf: (point) => valuesAt(t, series, point),
    points,
  }
}
