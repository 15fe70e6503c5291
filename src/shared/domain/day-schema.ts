import { z } from 'zod'

/** A calendar day without a zone, `YYYY-MM-DD`, that really exists. What is done with one: `days.ts`, which the page loads without zod. */
export const Day = z.iso.date('This day does not exist. Write it as 2026-11-22.')
export type Day = z.infer<typeof Day>

/** A moment in UTC, ISO 8601 ending in Z. */
export const Instant = z.iso.datetime({ error: 'Not a moment in UTC.' })
export type Instant = z.infer<typeof Instant>
