import { dayIn, formatDay, type Instant, timeIn } from '../../../shared/domain/days'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** "24-Nov-2026 18:05", as the clock on this wall says it. */
export const momentHere = (at: Instant): string => `${formatDay(dayIn(here, at))} ${timeIn(here, at)}`

export const dayHere = (at: Instant): string => formatDay(dayIn(here, at))
