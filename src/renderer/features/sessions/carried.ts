import { useTranslation } from 'react-i18next'
import { type Day, formatDay } from '../../../shared/domain/days'
import { useDraft } from './draft-context'

/** "from 08-Nov, not confirmed": what is said beside a value that was only carried over. The year stands there when it is another one. */
export function useCarriedWords(): (on: Day) => string {
  const { t } = useTranslation('sessions')
  const heldOn = useDraft((draft) => draft.content.heldOn)
  return (on) => {
    const day = formatDay(on)
    return t('carried.from', { day: on.slice(0, 4) === heldOn.slice(0, 4) ? day.slice(0, 6) : day })
  }
}
