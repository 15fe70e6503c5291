import { eq, sql } from 'drizzle-orm'
import { prepared } from '../db/orm'
import { session, sessionNote } from '../db/schema/sessions'

export type HeadRow = typeof session.$inferSelect

const { placeholder } = sql

export const headById = prepared((db) => db.select().from(session).where(eq(session.id, placeholder('id'))).prepare())

/** The client's newest session that was not discarded or withdrawn, signed or not. */
export const newestHead = prepared((db) =>
  db
    .select()
    .from(session)
    .where(sql`client_id = ${placeholder('clientId')} and discarded_at is null and status <> 'withdrawn'`)
    .orderBy(sql`held_on desc, start_time desc, id desc`)
    .limit(1)
    .prepare(),
)

/** 1 for the client's first session by date; discarded and withdrawn ones do not count. */
export const numberOf = prepared((db) =>
  db
    .select({ number: sql<number>`1 + count(*)` })
    .from(session)
    .where(
      sql`client_id = ${placeholder('clientId')} and discarded_at is null and status <> 'withdrawn'
        and (held_on, start_time, id) < (${placeholder('heldOn')}, ${placeholder('startTime')}, ${placeholder('id')})`,
    )
    .prepare(),
)

export const noteOf = prepared((db) =>
  db
    .select({ told: sessionNote.told, found: sessionNote.found, done: sessionNote.done, plan: sessionNote.plan })
    .from(sessionNote)
    .where(eq(sessionNote.sessionId, placeholder('sessionId')))
    .prepare(),
)
