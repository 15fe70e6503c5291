import type { TFunction } from 'i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import { findingWords, movementScales } from '../../../shared/domain/findings'
import { shareOfNormal, type SideDifference } from '../../../shared/domain/movement-range'
import { movementValue, movementAmount } from '../progress/measure-words'

type Words = TFunction<'function'>

/** What is said of a movement besides its numbers, one line each: how it compares, what limits it, each scale with its grade. */
export function movementLines(t: Words, { coarse, limitedBy, findings }: SessionMovement): string[] {
  const scales = [...movementScales.filter((id) => id in findings), ...Object.keys(findings).filter((id) => !movementScales.some((known) => known === id))]
  return [
    ...(coarse === null ? [] : [t(`movement.coarse.${coarse}`)]),
    ...(limitedBy === null ? [] : [t(`movement.limited.${limitedBy}`)]),
    ...scales.map((id) => {
      const { scale, grade } = findingWords(id, findings[id] ?? '')
      return `${scale}: ${grade}`
    }),
  ]
}

/** "75% → 85% of the usual 80°", of what was measured today; null where a share says nothing. */
export function shareWords(t: Words, { movementId, before, after, carriedOn }: SessionMovement): string | null {
  const share = (value: number | null) => (value === null ? null : shareOfNormal(movementId, value))
  const shares = [carriedOn === null ? share(before) : null, share(after)].filter((one) => one !== null)
  const percents = shares.flatMap((one) => (one.kind === 'percent' ? [one] : []))
  const [first] = percents
  if (first === undefined) return shares.length === 0 ? null : t('movement.within')
  const words = shares.map((one) => (one.kind === 'percent' ? `${one.percent}%` : t('movement.withinShort'))).join(' → ')
  return t('movement.share', { words, of: movementValue(movementId, first.of) })
}

/** "Right 12° less than left, after", and whether that is more than measuring error in whom the figure was found in. */
export function differenceWords(t: Words, movementId: string, { moment, left, right, size, beyond, threshold }: SideDifference): string {
  const when = t(`movement.moment.${moment}`)
  if (size === 0) return t('movement.sides.same', { when })
  const words = t(`movement.sides.${left < right ? 'left' : 'right'}`, { amount: movementAmount(movementId, size), when })
  if (beyond === null || threshold === null) return words
  const limit = { amount: movementAmount(movementId, threshold.value), population: threshold.published?.population ?? '' }
  return `${words}: ${t(beyond ? 'movement.sides.beyond' : 'movement.sides.below', limit)}`
}
