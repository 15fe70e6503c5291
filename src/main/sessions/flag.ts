import { and, eq, sql } from 'drizzle-orm'
import { AppError } from '../../shared/errors'
import { prepared } from '../db/orm'
import { sessionFlag } from '../db/schema/sessions'
import type { Handlers } from '../handler-types'
import { requireHead } from './read'

const flagsOf = prepared((db) =>
  db
    .select({ pinned: sessionFlag.pinned, starred: sessionFlag.starred })
    .from(sessionFlag)
    .where(and(eq(sessionFlag.clientId, sql.placeholder('clientId')), eq(sessionFlag.sessionId, sql.placeholder('id'))))
    .prepare(),
)

export const flag: Handlers['sessions']['flag'] = ({ id, ...wanted }, db) => {
  const { clientId, discardedAt } = requireHead(db, id)
  if (discardedAt !== null) throw new AppError('not_found', 'This session was discarded. Bring it back first.')
  const before = flagsOf(db).get({ clientId, id }) ?? { pinned: false, starred: false }
  const flags = { pinned: wanted.pinned ?? before.pinned, starred: wanted.starred ?? before.starred }
  db.insert(sessionFlag)
    .values({ clientId, sessionId: id, ...flags })
    .onConflictDoUpdate({ target: [sessionFlag.clientId, sessionFlag.sessionId], set: flags })
    .run()
  return { id, ...flags }
}
