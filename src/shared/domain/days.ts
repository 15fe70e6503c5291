const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** A calendar day, `YYYY-MM-DD`; checked by `day-schema.ts`. */
export type Day = string

/** A moment in UTC, ISO 8601 ending in Z; checked by `day-schema.ts`. */
export type Instant = string

/** Years before 1900 are slips of the finger: nobody treated today was born then. */
export const earliestDay: Day = '1900-01-01'

/** The last day that is sure to have a next one in every zone. */
export const latestDay: Day = '9999-12-29'

export const msPerDay = 86_400_000
const part = (day: Day, index: 0 | 1 | 2): number => Number(day.split('-')[index])

/** Midnight UTC. @throws RangeError for what is no day of the calendar; Date alone would read 31 June as 1 July. */
function utc(day: Day): number {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) throw new RangeError('not a day of the calendar')
  return at.getTime()
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(utc(day) + count * msPerDay).toISOString().slice(0, 10)
}

/** The same day `count` years later; 29 February becomes 1 March of a common year, as a birthday does. */
export function addYears(day: Day, count: number): Day {
  const year = String(part(day, 0) + count).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return same.endsWith('-02-29') && new Date(`${same}T00:00:00Z`).toISOString().slice(0, 10) !== same ? `${year}-03-01` : same
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utc(to) - utc(from)) / msPerDay
}

/**
 * Age in whole years on a day; negative before the birth.
 * Somebody born on 29 February turns a year older on 1 March of a common year, as in English law.
 */
export function ageOn(bornOn: Day, on: Day): number {
  const years = part(on, 0) - part(bornOn, 0)
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** "22-Nov-2026": the form of the NHS guide, which nobody can read as another day. */
export function formatDay(day: Day): string {
  return `${day.slice(8)}-${months[part(day, 1) - 1] ?? '?'}-${day.slice(0, 4)}`
}

/** Making a formatter takes longer than a save takes otherwise, so each is made once. Swedish writes dates as YYYY-MM-DD. */
function formatterFor(options: Intl.DateTimeFormatOptions): (zone: string, at: Instant) => string {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (zone, at) => {
    const formatter = made.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { ...options, timeZone: zone })
    made.set(zone, formatter)
    return formatter.format(new Date(at))
  }
}

const dayFormat = formatterFor({ year: 'numeric', month: '2-digit', day: '2-digit' })
const timeFormat = formatterFor({ hour: '2-digit', minute: '2-digit' })

/** The calendar day of a moment in an IANA zone. */
export function dayIn(zone: string, at: Instant): Day {
  return dayFormat(zone, at)
}

/** The wall-clock time of a moment in an IANA zone, "14:05". */
export function timeIn(zone: string, at: Instant): string {
  return timeFormat(zone, at)
}

const wallFormat = formatterFor({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** The moment a calendar day begins in an IANA zone. Where the clock skips midnight, or the whole day, the first moment after it. */
export function dayStart(zone: string, day: Day): Instant {
  const ahead = (at: number) => Date.parse(`${wallFormat(zone, new Date(at).toISOString()).replace(' ', 'T')}Z`) - at
  const midnight = utc(day)
  // The zone's distance from UTC is asked for at the first guess, and again where that leads: a change may lie between.
  const guess = midnight - ahead(midnight)
  const at = midnight - ahead(guess)
  return new Date(dayIn(zone, new Date(at).toISOString()) < day ? guess : at).toISOString()
}
