import type { TFunction } from 'i18next'
import { regionLabel } from '../../../shared/reference/anatomy'
import { LETTERS, type FigureStamp } from './figure-mark'

/** "Cup 3, 50 mm, Upper trapezius, left": the full spoken name of a mark. */
export function stampName(t: TFunction<'body'>, { kind, label, size, regionId }: FigureStamp): string {
  const number = (label ?? '').replace(new RegExp(`^${LETTERS[kind]}`), '')
  const words = [t(`mark.${kind}`), number].filter((word) => word !== '').join(' ')
  return [words, ...(size === undefined ? [] : [t('mark.size', { size })]), regionLabel(regionId)].join(', ')
}
