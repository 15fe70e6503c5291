import { and, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../db/orm'
import { session } from '../db/schema/sessions'
import type { HeadRow } from './queries'

/** The head of a session by its place in the table, past the index by number: for damaged records whose index is spoilt. */
export const headInTable = (db: ReadDb, { clientId, id }: { clientId: number; id: number }): HeadRow | undefined =>
  db
    .select()
    .from(session)
    .where(and(eq(session.clientId, clientId), sql`+id = ${id}`))
    .get()
