import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../../shared/domain/days'
import { useDraft } from './draft-context'

/** "08-Nov": a day of the session's own year; with the year when it is another one. */
export function useShortDay(): (on: Day) => string {
  const heldOn = useDraft((draft) => draft.content.heldOn)
  return (on) => (on.slice(0, 4) === heldOn.slice(0, 4) ? formatDay(on).slice(0, 6) : formatDay(on))
}

/** "from 08-Nov, not confirmed": what is said beside a value that was only carried over. */
export function useCarriedWords(): (on: Day) => string {
  const { t } = useTranslation('sessions')
  const shortDay = useShortDay()
  return (on) => t('carried.from', { day: shortDay(on) })
}
