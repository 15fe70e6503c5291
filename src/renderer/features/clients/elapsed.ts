import type { Instant } from '../../../shared/domain/days'

export interface Elapsed {
  unit: 'minutes' | 'hours' | 'days'
  count: number
}

const minute = 60_000

/** How old something is, in the unit a person would say: hours up to two days, then days. A clock set back gives zero. */
export function elapsed(from: Instant, to: Instant): Elapsed {
  const minutes = Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / minute))
  if (minutes < 60) return { unit: 'minutes', count: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.floor(hours / 24) }
}
