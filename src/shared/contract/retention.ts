import { z } from 'zod'
import { Day, Instant } from '../domain/day-schema'
import { erasureGrounds } from '../domain/retention'
import { RequiredText } from '../domain/text-schema'
import { ClientId, clientNames } from './clients'
import { command, query, task } from './define'

/** A client whose record is past the practice's rule, is held, or was asked to be destroyed. */
export const RetentionClient = z.strictObject({
  clientId: ClientId,
  ...clientNames,
  bornOn: Day.nullable(),
  archivedAt: Instant.nullable(),
  /** The last session held, signed or not; before there is one, the day the client was added. */
  lastContactOn: Day,
  sessionCount: z.int().nonnegative(),
  /** From this day on the record is past the rule; null = never. */
  pastOn: Day.nullable(),
  /** Why it is held whatever its age; empty = it is not. */
  hold: z.string(),
  /** The first step was taken; null = it was not. */
  asked: z.strictObject({ at: Instant, ground: z.enum(erasureGrounds), erasableAt: Instant }).nullable(),
})
export type RetentionClient = z.infer<typeof RetentionClient>

const ById = z.strictObject({ id: ClientId })
/** Bytes of what was destroyed that still lie, encrypted, in the file: none; until the disk has room to write it anew; until nobody reads the old pages. */
const Traces = z.enum(['gone', 'until-room', 'until-read'])
export type Traces = z.infer<typeof Traces>
const State = z.strictObject({ id: ClientId, hold: z.string(), askedAt: Instant.nullable() })

export const retention = {
  /** Past the rule today, archived ones first, then the longest past: at most 500. Nothing is ever destroyed by itself. */
  due: query(z.strictObject({}), z.strictObject({ clients: z.array(RetentionClient), more: z.boolean() })),
  /** Held, or asked to be destroyed, due or not. */
  marked: query(z.strictObject({}), z.array(RetentionClient)),
  ofClient: query(z.strictObject({ clientId: ClientId }), RetentionClient),
  /** Keeps a record whatever its age, and takes back the first step towards destroying it. */
  hold: command(z.strictObject({ id: ClientId, reason: RequiredText(500, 'Say why this record is to be held.') }), State),
  release: command(ById, State),
  /** First step. `refused` while the record is held. */
  askErasure: command(z.strictObject({ id: ClientId, ground: z.enum(erasureGrounds) }), State),
  cancelErasure: command(ById, State),
  /**
   * Second step, 24 hours later at the earliest: everything about the client is destroyed. The signed versions keep their links, so that the
   * history still proves itself. `wrong_passphrase`, `invalid_input` (the name is not the client's), `refused` (held, not asked, too early).
   */
  erase: task(
    z.strictObject({ id: ClientId, passphrase: z.string().min(1, 'Type your passphrase.').max(1024), name: z.string().min(1, 'Type the name.').max(400) }),
    z.strictObject({ traces: Traces }),
    { changes: true },
  ),
}
