import { useEffect, useState } from 'react'
import { dayIn, type Day, type Instant } from '../../shared/domain/days'

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
