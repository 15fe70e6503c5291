import type { TFunction } from 'i18next'
import type { NextVisit } from '../../../shared/contract/session-content'
import { groupLabel, itemsOfGroup } from '../../../shared/domain/phrase-effects'

/** "Response: Relaxed" for each group, then the next visit; empty when a phrase sets nothing. */
export function effectWords(t: TFunction<'phrases'>, details: readonly { groupId: string; itemIds: readonly string[] }[], nextVisit: NextVisit | undefined): string {
  const groups = details.map(({ groupId, itemIds }) => {
    const items = itemsOfGroup(groupId)
    const labels = itemIds.map((id) => items.find((item) => item.id === id)?.label ?? id)
    return t('effect.group', { group: groupLabel(groupId), items: labels.join(', ') })
  })
  const next = nextVisit === undefined ? [] : [t('effect.next', { next: nextVisitWords(t, nextVisit) })]
  return [...groups, ...next].join('; ')
}

export const nextVisitWords = (t: TFunction<'phrases'>, next: NextVisit): string =>
  next.kind === 'weeks' ? t('next.weeks', { count: next.weeks }) : t(`next.${next.kind}`)
