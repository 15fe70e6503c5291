import { eq, sql } from 'drizzle-orm'
import type { SessionContent, SessionNotes } from '../../shared/contract/session-content'
import { prepared, type WriteDb } from '../db/orm'
import { session, sessionNote } from '../db/schema/sessions'
import { writeLists } from './lists'
import type { HeadRow } from './queries'

const { placeholder } = sql

/** Columns of the head that follow from the content. */
export function headColumns(content: SessionContent) {
  return {
    complaintId: content.complaintId,
    heldOn: content.heldOn,
    startTime: content.startTime,
    endTime: content.endTime,
    painArrival: content.pain.arrival,
    painEnd: content.pain.end,
    painCarriedOn: content.pain.carriedOn,
    healthChecked: content.healthChecked,
    alertIds: content.alertIds,
    nextVisit: content.nextVisit === null ? null : JSON.stringify(content.nextVisit),
    therapyIds: JSON.stringify(content.therapies.map((therapy) => therapy.therapyId)),
    areaCount: content.areas.length,
    excerpt: excerptOf(content.notes),
  }
}

const excerptLength = 160

/** Opening words of the first note field that holds any, on one line; cut between characters, never inside one. */
function excerptOf({ told, found, done, plan }: SessionNotes): string {
  const first = [told, found, done, plan].find((text) => text.trim() !== '') ?? ''
  // Long notes are cut before the blanks are looked for: this runs with every save.
  const line = first.trimStart().slice(0, excerptLength * 3).replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= excerptLength ? line : `${characters.slice(0, excerptLength - 1).join('').trimEnd()}…`
}

const putNote = prepared((db: WriteDb) =>
  db
    .insert(sessionNote)
    .values({
      sessionId: placeholder('sessionId'),
      told: placeholder('told'),
      found: placeholder('found'),
      done: placeholder('done'),
      plan: placeholder('plan'),
    })
    .onConflictDoUpdate({
      target: sessionNote.sessionId,
      set: { told: sql`excluded.told`, found: sql`excluded.found`, done: sql`excluded.done`, plan: sql`excluded.plan` },
    })
    .prepare(),
)

/** Replaces the lists and notes of a draft. */
export function writeChildren(db: WriteDb, clientId: number, sessionId: number, content: SessionContent): void {
  writeLists(db, { clientId, sessionId }, content)
  putNote(db).run({ sessionId, ...content.notes })
}

const value = (name: keyof typeof session.$inferSelect) => sql`${sql.param(placeholder(name), session[name])}`

/** In the indexes of a day and of a complaint. */
const placed = { complaintId: value('complaintId'), heldOn: value('heldOn'), startTime: value('startTime') }

const rest = {
  endTime: value('endTime'),
  painArrival: value('painArrival'),
  painEnd: value('painEnd'),
  painCarriedOn: value('painCarriedOn'),
  healthChecked: value('healthChecked'),
  alertIds: value('alertIds'),
  nextVisit: value('nextVisit'),
  therapyIds: value('therapyIds'),
  areaCount: value('areaCount'),
  excerpt: value('excerpt'),
  revision: value('revision'),
  updatedAt: value('updatedAt'),
}

const byId = eq(session.id, placeholder('id'))
const putHead = prepared((db: WriteDb) => db.update(session).set({ ...placed, ...rest }).where(byId).prepare())
const putInPlace = prepared((db: WriteDb) => db.update(session).set(rest).where(byId).prepare())

/**
 * Replaces what the head holds of a draft's content. SQLite writes an index whenever a statement names a column of it, and each is a page
 * more for the disk: so what seldom changes is not named unless it did.
 */
export function writeHead(db: WriteDb, before: HeadRow, head: { revision: number; updatedAt: string }, content: SessionContent): void {
  const stays = before.complaintId === content.complaintId && before.heldOn === content.heldOn && before.startTime === content.startTime
  const put = stays ? putInPlace : putHead
  put(db).run({ id: before.id, ...head, ...headColumns(content) })
}

/** Changes what the head says of a session's state: signed, discarded. */
export function updateHead(db: WriteDb, id: number, columns: Partial<typeof session.$inferInsert>): void {
  db.update(session).set(columns).where(eq(session.id, id)).run()
}
