import type { TFunction } from 'i18next'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import { formatDay } from '../../../../shared/domain/days'
import type { DifferenceMap, RegionDifference } from '../../../../shared/domain/difference-map'
import { tensionOnArrival } from '../../../../shared/domain/progress'
import { regionLabel } from '../../../../shared/reference/anatomy'
import type { View } from '../../../body/mesh/figure'
import { isOn } from './marks'

type Words = TFunction<'progress'>

/** The figure of a visit in words: "Back, 22-Nov-2026: upper trapezius, left 3 of 4; …". */
export function visitFigureWords(t: Words, visit: ProgressVisit, view: View): string {
  const here = [...tensionOnArrival(visit)].filter(([regionId]) => isOn(view)(regionId))
  const areas = here.map(([regionId, grade]) => t('figures.area', { area: regionLabel(regionId), grade })).join('; ')
  const place = { view: t(`figures.${view}`), on: formatDay(visit.heldOn) }
  return here.length === 0 ? t('figures.altNone', place) : t('figures.alt', { ...place, areas })
}

/** "Upper trapezius, left: 4 → 2, better by 2". */
export function differenceWords(t: Words, { regionId, from, to, change }: RegionDifference): string {
  const values = { area: regionLabel(regionId), from, to }
  return change.direction === 'same' ? t('difference.same', values) : t('difference.changed', { ...values, change: t(`direction.${change.direction}`, { amount: Math.abs(change.delta) }) })
}

/** "Upper trapezius, left: 4 at the first only". */
export function notBothWords(t: Words, { regionId, from, to }: DifferenceMap['notBoth'][number]): string {
  return from === null ? t('difference.onlyLater', { area: regionLabel(regionId), value: to }) : t('difference.onlyEarlier', { area: regionLabel(regionId), value: from })
}

/** The whole map in words, for those who do not see it. */
export function differenceFigureWords(t: Words, map: DifferenceMap, view: View): string {
  const here = map.compared.filter(({ regionId }) => isOn(view)(regionId)).map((one) => differenceWords(t, one))
  const apart = map.notBoth.filter(({ regionId }) => isOn(view)(regionId)).map((one) => notBothWords(t, one))
  return t('difference.alt', { view: t(`figures.${view}`), areas: [...here, ...apart].join('; ') || t('difference.nothing') })
}
