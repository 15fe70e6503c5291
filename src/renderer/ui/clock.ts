import { useEffect, useState } from 'react'
import { dayIn, type Day, formatDay, type Instant, timeIn } from '../../shared/domain/days'

const now = (): Instant => new Date().toISOString()

/** The calendar day where the therapist is. */
export const today = (): Day => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, now())

/** The moment, moving on every minute while the component is shown. */
export function useNow(): Instant {
  const [moment, setMoment] = useState(now)
  useEffect(() => {
    const timer = window.setInterval(() => setMoment(now()), 60_000)
    return () => window.clearInterval(timer)
  }, [])
  return moment
}

/** A moment as the clock on the wall shows it here: "26-Nov-2026 14:05". */
export function momentWords(at: Instant): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return `${formatDay(dayIn(zone, at))} ${timeIn(zone, at)}`
}
