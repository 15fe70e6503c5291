import type { TFunction } from 'i18next'
import { regionLabel } from '../../../shared/reference/anatomy'
import { LETTERS, type FigureStamp } from './figure-mark'

/** "Cup 3, 50 mm, Upper trapezius, left": the full spoken name of a mark, with what stands in it. */
export function stampName(t: TFunction<'body'>, { kind, label, size, regionId }: FigureStamp): string {
  return [`${t(`mark.${kind}`)} ${label ?? LETTERS[kind]}`, ...(size === undefined ? [] : [t('mark.size', { size })]), regionLabel(regionId)].join(', ')
}
