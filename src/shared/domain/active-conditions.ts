import type { Day } from './days'

/** Conditions that hold on a day: those that have not ended before it. The client list asks the same of the database. */
export function activeConditions<C extends { untilOn: Day | null }>(conditions: readonly C[], on: Day): C[] {
  return conditions.filter(({ untilOn }) => untilOn === null || untilOn >= on)
}
