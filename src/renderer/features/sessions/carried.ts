import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import { useDraft } from './draft-context'

/** "from 08-Nov, not confirmed": what is said beside a value that was only carried over. The year stands there when it is another one. */
export function useCarriedWords(): string {
  const { t } = useTranslation('sessions')
  const from = useDraft((draft) => draft.session.carriedFrom?.heldOn ?? null)
  const heldOn = useDraft((draft) => draft.content.heldOn)
  if (from === null) return t('carried.before')
  const day = formatDay(from)
  return t('carried.from', { day: from.slice(0, 4) === heldOn.slice(0, 4) ? day.slice(0, 6) : day })
}
