import type { TFunction } from 'i18next'
import type { Consent } from '../../../shared/contract/consents'
import { dayIn, formatDay } from '../../../shared/domain/days'

/** "Signed 26-Nov-2026", "Spoken 26-Nov-2026, by Omar Aziz". The day is that of the place where it was given. */
export function givenWords(t: TFunction<'consents'>, { manner, givenAt, givenBy, zone }: Consent): string {
  const day = formatDay(dayIn(zone, givenAt))
  return givenBy === '' ? t(`given.${manner}`, { day }) : t(`given.${manner}By`, { day, name: givenBy })
}

/** "Withdrawn 27-Nov-2026"; empty while it holds. */
export const withdrawnWords = (t: TFunction<'consents'>, { withdrawnAt, zone }: Consent): string =>
  withdrawnAt === null ? '' : t('given.withdrawn', { day: formatDay(dayIn(zone, withdrawnAt)) })
