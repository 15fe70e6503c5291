import { sql } from 'drizzle-orm'
import { blankSession } from '../../shared/domain/blank-entries'
import { dayIn, timeIn } from '../../shared/domain/days'
import { requireClient } from '../clients/read'
import { openComplaintIds } from '../complaints/read'
import { prepared, type ReadDb } from '../db/orm'
import { session } from '../db/schema/sessions'
import { newUid } from '../db/uid'
import { unusedId } from '../db/used-ids'
import type { Handlers } from '../handler-types'
import { newestHead } from './queries'
import { readContent, readSession } from './read'
import { repeatedContent } from './repeat'
import { headColumns, writeChildren } from './write'

const unused = prepared((db) => db.select({ id: unusedId('session') }).from(sql`(select 1)`).prepare())

/** A number that no session has or had. */
export const nextSessionId = (db: ReadDb): number => unused(db).get()?.id ?? 1

export const start: Handlers['sessions']['start'] = ({ clientId, from }, db, clock) => {
  requireClient(db, clientId)
  const at = clock.now()
  const zone = clock.zone()
  const last = from === 'repeat' ? newestHead(db).get({ clientId }) : undefined
  const when = { heldOn: dayIn(zone, at), startTime: timeIn(zone, at), complaintId: complaintFor(db, clientId, last?.complaintId ?? null) }
  const content = last === undefined ? blankSession(when) : repeatedContent(readContent(db, last), when)
  const id = nextSessionId(db)
  db.insert(session)
    .values({
      ...headColumns(content),
      clientId,
      id,
      uid: newUid(clock),
      status: 'draft',
      revision: 0,
      zone,
      carriedFromId: last?.id ?? null,
      carriedFromOn: last?.heldOn ?? null,
      createdAt: at,
      updatedAt: at,
    })
    .run()
  writeChildren(db, clientId, id, content)
  return readSession(db, id)
}

/** The complaint treated last if it is still open, else the only open one; with several open the therapist chooses. */
function complaintFor(db: ReadDb, clientId: number, last: number | null): number | null {
  const open = openComplaintIds(db, clientId)
  if (last !== null && open.includes(last)) return last
  return open.length === 1 ? (open[0] ?? null) : null
}
