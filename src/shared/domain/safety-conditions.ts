import { ageOn, type Day } from './days'
import type { ConditionFact, SafetyFacts } from './safety-facts'

/** Years of age from which somebody is no minor. */
const fullAge = 18

/** A condition that holds on the day of the session, with what is known about it. */
export type Held = Pick<ConditionFact, 'conditionId' | 'facetId' | 'areaIds' | 'dueOn'>

const bare = (conditionId: string): Held => ({ conditionId, facetId: null, areaIds: [], dueOn: null })

/** Both days included; a day that is not known does not limit. */
const holdsOn = ({ sinceOn, untilOn }: ConditionFact, on: Day): boolean => (sinceOn === null || sinceOn <= on) && (untilOn === null || untilOn >= on)

/**
 * What holds for the client on the day of the session, by condition.
 *
 * A minor follows from the birth date: where that is known it decides alone, a tick from years ago does not. Without a birth
 * date nobody is taken for a child unless it is ticked. A medicine stands for its condition only while the condition is not
 * recorded itself, because that entry knows more (severity, area, dates).
 */
export function heldConditions({ on, bornOn, conditions, medicines }: SafetyFacts): ReadonlyMap<string, readonly Held[]> {
  const held = new Map<string, Held[]>()
  const add = (entry: Held) => held.set(entry.conditionId, [...(held.get(entry.conditionId) ?? []), entry])
  for (const entry of conditions) {
    if (holdsOn(entry, on)) add(entry)
  }
  // Every rule about children names the age below which it holds.
  if (bornOn !== null) add(bare('children'))
  for (const { conditionId } of medicines) {
    if (conditionId !== null && !held.has(conditionId)) add(bare(conditionId))
  }
  return held
}

/** Whether somebody is younger: null when the birth date is not known and being a minor does not settle it. */
export function isYounger(years: number, { bornOn, on }: SafetyFacts): boolean | null {
  if (bornOn !== null) return ageOn(bornOn, on) < years
  return years >= fullAge ? true : null
}
