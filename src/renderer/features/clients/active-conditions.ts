import type { ClientCondition } from '../../../shared/contract/clients'
import type { Day } from '../../../shared/domain/days'

/** Conditions that hold on a day: those that have not ended before it. */
export function activeConditions(conditions: readonly ClientCondition[], on: Day): ClientCondition[] {
  return conditions.filter(({ untilOn }) => untilOn === null || untilOn >= on)
}
