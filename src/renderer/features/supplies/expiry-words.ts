import type { TFunction } from 'i18next'
import { type Day, formatDay } from '../../../shared/domain/days'
import { isExpired } from '../../../shared/domain/supply-notices'

/** "use by 31-Jan-2027", or that the day is past on the day it is used. Null where the label gives none. */
export function expiryWords(t: TFunction<'supplies'>, expiresOn: Day | null, on: Day): string | null {
  if (expiresOn === null) return null
  return t(isExpired(expiresOn, on) ? 'expired' : 'useBy', { day: formatDay(expiresOn) })
}
