import { z } from 'zod'
import { auditKinds } from '../domain/audit-kinds'
import { Day, Instant } from '../domain/day-schema'
import { earliestDay, latestDay } from '../domain/days'
import { ClientId, clientNames } from './clients'
import { query, task } from './define'

const LoggedDay = Day.refine((day) => day >= earliestDay && day <= latestDay, 'The log is read between the years 1900 and 9999.')

/** Which lines of the log are asked for; null = all. Days are those of the machine's zone. */
export const AuditFilters = z.strictObject({
  clientId: ClientId.nullable(),
  kind: z.enum(auditKinds).nullable(),
  from: LoggedDay.nullable(),
  to: LoggedDay.nullable(),
})
export type AuditFilters = z.infer<typeof AuditFilters>

/** Whom or what a line is about, as it is called today: the log itself holds numbers only. */
export const AuditSubject = z.strictObject({
  kind: z.enum(['client', 'complaint', 'consent', 'session']),
  id: z.int().positive(),
  /** Null where the record does not tell any more whose it was. */
  clientId: ClientId.nullable(),
  /** Null: the client's record was destroyed. */
  client: z.strictObject(clientNames).nullable(),
  /** The day of a session. */
  heldOn: Day.nullable(),
})
export type AuditSubject = z.infer<typeof AuditSubject>

export const AuditEntry = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  /** IANA zone in which it happened. */
  zone: z.string(),
  /** Path of the operation, "sessions.sign", or "vault.unlock", "clients.view", "clock.jumped". */
  action: z.string(),
  subject: AuditSubject.nullable(),
  /** A count, a kind, seconds; empty when the action says it all. */
  detail: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const audit = {
  /**
   * Newest first: `limit` lines older than line `before`, or fewer where those that fit lie far apart. `next` is where to go on, null at the
   * end. `total` counts all that fit, for the newest of them only; null where counting them would read too much.
   */
  entries: query(
    z.strictObject({ filters: AuditFilters, before: z.int().positive().nullable(), limit: z.int().min(1).max(500) }),
    z.strictObject({ entries: z.array(AuditEntry), total: z.int().nonnegative().nullable(), next: z.int().positive().nullable() }),
  ),
  /** Asks where to save and writes every line that fits, newest first. Null = cancelled. */
  exportCsv: task(z.strictObject({ filters: AuditFilters }), z.strictObject({ fileName: z.string().nullable(), lines: z.int().nonnegative() }), {
    changes: true,
  }),
}
