import type { TFunction } from 'i18next'
import { regionLabel } from '../../shared/reference/anatomy'
import type { RegionMark } from './region-mark'

/** "Upper trapezius, left, tension 2 of 4": the full spoken name of a region with what is marked on it. */
export function regionName(t: TFunction<'body'>, id: string, mark: RegionMark | undefined): string {
  const region = regionLabel(id)
  if (!mark) return region
  if (mark.grade === null) return t('name.ungraded', { region })
  return mark.carried ? t('name.carried', { region, grade: mark.grade }) : t('name.graded', { region, grade: mark.grade })
}
