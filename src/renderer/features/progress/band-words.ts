import type { TFunction } from 'i18next'
import { formatDay } from '../../../shared/domain/days'
import type { Course } from './course'
import { measureAmount, measureValue } from './measure-words'

/** What the band of a chart says, with its figure and whose it is, or why there is none; null where none is to be expected. */
export function bandWords(t: TFunction<'progress'>, { series: { key }, axis: { band }, change, partsDiffer }: Course): string | null {
  if (partsDiffer) return t('legend.partsDiffer')
  if (band === null) return null
  if (change === null) return t('legend.normal', { min: measureValue(key, band.min), max: measureValue(key, band.max) })
  const { threshold, from } = change
  return t(threshold.own ? 'legend.change.own' : 'legend.change.published', {
    threshold: measureAmount(key, threshold.value),
    first: measureValue(key, from.value),
    on: formatDay(from.on),
  })
}
