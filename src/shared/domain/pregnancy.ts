import { addDays, type Day, daysBetween } from './days'

/** Days from the first day of the last period to the due date (Naegele's rule): 40 weeks. */
const term = 280
/** Nobody carries longer: a due date further back was not brought up to date. */
const longest = 44

/** Completed weeks on a day, 0–43. Null without a due date and for one that this day cannot belong to. */
export function weeksPregnant(dueOn: Day | null, on: Day): number | null {
  if (dueOn === null) return null
  const weeks = Math.floor((term - daysBetween(on, dueOn)) / 7)
  return weeks >= 0 && weeks < longest ? weeks : null
}

/** The due date of somebody who is that many completed weeks pregnant on a day. */
export function dueOnFrom(weeks: number, on: Day): Day {
  return addDays(on, term - weeks * 7)
}
