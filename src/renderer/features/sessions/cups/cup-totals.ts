import type { TFunction } from 'i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { bloodTotal, type BloodTotal, cupsByTherapy } from '../../../../shared/domain/cup-record'
import { therapyLabel } from '../../../../shared/reference/therapies'

type Words = TFunction<'cups'>

/** "38 ml from 4 of 5 cups": never without how many cups were measured. Null without wet cups, and without a total. */
export function bloodWords(t: Words, { ml, measured, cups, written }: BloodTotal): string | null {
  if (cups === 0 && written === null) return null
  const parts = [
    measured === 0 ? (cups === 0 ? null : t('total.unmeasured')) : t('total.blood', { ml, measured, count: cups }),
    written === null ? null : t('total.written', { ml: written }),
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

/** Cups by therapy, then the blood of the wet ones. */
export function totalWords(t: Words, content: Pick<SessionContent, 'therapies' | 'cups'>): string[] {
  const kinds = cupsByTherapy(content)
  const cups = kinds.map(({ therapyId, count }) => (kinds.length === 1 ? t('total.cups', { count }) : t('total.cupsOf', { count, therapy: therapyLabel(therapyId) })))
  const blood = bloodWords(t, bloodTotal(content))
  return blood === null ? cups : [...cups, blood]
}
