import type { TFunction } from 'i18next'
import type { RetentionClient } from '../../../shared/contract/retention'
import { formatDay } from '../../../shared/domain/days'
import { momentWords } from '../../ui/clock'

type Words = TFunction<'retention'>

/** What matters most of the state of a record, in one short line. */
export function stateWords(t: Words, { hold, asked, pastOn }: Pick<RetentionClient, 'hold' | 'asked' | 'pastOn'>): string {
  if (hold !== '') return t('state.held')
  if (asked !== null) return t('state.asked', { at: momentWords(asked.erasableAt) })
  return pastOn === null ? t('state.never') : t('state.past', { on: formatDay(pastOn) })
}
