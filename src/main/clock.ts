/** The time, passed in so that tests can set it. */
export interface Clock {
  /** UTC, ISO 8601 with milliseconds: "2026-11-22T14:05:00.000Z". */
  now(): string
  /** IANA name of the zone the therapist works in: "Europe/London". */
  zone(): string
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
}
