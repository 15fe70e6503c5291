import type { NextVisit } from '../../../../shared/contract/session-content'
import { addDays, daysBetween, type Day } from '../../../../shared/domain/days'

/** How long ago a session was. A clock that once went wrong leaves sessions dated in the future: those have no age. */
export type Since = { kind: 'past'; days: number } | { kind: 'future' }

export function since(heldOn: Day, today: Day): Since {
  const days = daysBetween(heldOn, today)
  return days < 0 ? { kind: 'future' } : { kind: 'past', days }
}

/** When the client was to come again. `days` from today: negative when that day has passed. */
export type Due = { kind: 'on'; on: Day; days: number } | { kind: 'as-needed' | 'discharged' | 'not-said' }

export function nextDue(nextVisit: NextVisit | null, heldOn: Day, today: Day): Due {
  if (nextVisit === null) return { kind: 'not-said' }
  if (nextVisit.kind !== 'weeks') return { kind: nextVisit.kind }
  const on = addDays(heldOn, nextVisit.weeks * 7)
  return { kind: 'on', on, days: daysBetween(today, on) }
}
