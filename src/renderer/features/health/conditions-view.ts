import type { ClientCondition } from '../../../shared/contract/clients'
import { blankCondition } from '../../../shared/domain/blank-entries'
import type { Day } from '../../../shared/domain/days'
import { clientConditions, conditionById } from '../../../shared/reference/safety'

/**
 * Conditions that can still be added. One with kinds may stand there once for each of them (uncontrolled diabetes and reduced
 * sensation). Whether somebody is a minor follows from the birth date and is asked only where that is not known.
 */
export function offeredConditions(recorded: readonly ClientCondition[], bornOn: Day | null) {
  return clientConditions().flatMap(({ id, label, facets }) => {
    const count = recorded.filter((it) => it.conditionId === id).length
    if (count >= Math.max(1, facets?.length ?? 0) || (id === 'children' && bornOn !== null)) return []
    return [{ id, label, again: count > 0 }]
  })
}

/** What is true of one day only is recorded for today. */
export function newCondition(conditionId: string, today: Day): ClientCondition {
  const blank = blankCondition(conditionId)
  return conditionById(conditionId)?.perVisit ? { ...blank, sinceOn: today, untilOn: today } : blank
}
