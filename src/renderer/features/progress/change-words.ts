import type { TFunction } from 'i18next'
import type { Change } from '../../../shared/domain/change'
import type { MeasureKey } from '../../../shared/domain/progress'
import type { ThresholdInForce } from '../../../shared/domain/threshold'
import type { Comparison } from '../../../shared/domain/what-changed'
import { measureAmount } from './measure-words'

type Words = TFunction<'progress'>

/** Shape before colour: ▼ better, ▲ worse, – same, ◆ changed where neither way is better. */
export const directionSign: Record<Change['direction'], string> = { better: '▼', worse: '▲', same: '–', changed: '◆' }

/** "better by 2", "same". */
export function changeWords(t: Words, key: MeasureKey, { change }: Comparison): string {
  return t(`direction.${change.direction}`, { amount: measureAmount(key, change.delta) })
}

/** How the change stands against the threshold in force, or that there is none. */
export function meaningWords(t: Words, key: MeasureKey, { change }: Comparison, threshold: ThresholdInForce | null): string {
  if (change.meaningful === null || threshold === null) return t('meaning.unknown')
  const amount = measureAmount(key, threshold.value)
  const whose = threshold.own ? 'own' : 'published'
  return t(change.meaningful ? `meaning.yes.${whose}` : `meaning.no.${whose}`, { threshold: amount })
}
