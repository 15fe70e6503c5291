import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Complaint } from '../../shared/contract/complaints'
import { AppError } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'
import { complaint, complaintItem } from '../db/schema/complaints'

type Row = typeof complaint.$inferSelect
type Item = typeof complaintItem.$inferSelect

const byId = prepared((db) => db.select().from(complaint).where(eq(complaint.id, sql.placeholder('id'))).prepare())

const ofClient = prepared((db) =>
  db
    .select()
    .from(complaint)
    .where(eq(complaint.clientId, sql.placeholder('clientId')))
    // Open ones first, newest first.
    .orderBy(sql`closed_on is not null`, sql`coalesce(closed_on, '') desc`, sql`created_at desc`, sql`id desc`)
    .prepare(),
)

const itemsOf = prepared((db) =>
  db
    .select()
    .from(complaintItem)
    .where(eq(complaintItem.complaintId, sql.placeholder('id')))
    .orderBy(complaintItem.kind, complaintItem.position)
    .prepare(),
)

const openOnes = prepared((db) =>
  db
    .select({ id: complaint.id })
    .from(complaint)
    .where(and(eq(complaint.clientId, sql.placeholder('clientId')), isNull(complaint.closedOn)))
    .orderBy(complaint.id)
    .prepare(),
)

/** @throws AppError 'not_found' */
export function requireComplaint(db: ReadDb, id: number): Row {
  const row = byId(db).get({ id })
  if (row === undefined) throw new AppError('not_found', 'This complaint is not in the record.')
  return row
}

/** @throws AppError 'not_found' */
export function readComplaint(db: ReadDb, id: number): Complaint {
  return complaintFrom(requireComplaint(db, id), itemsOf(db).all({ id }))
}

export function complaintsOfClient(db: ReadDb, clientId: number): Complaint[] {
  return ofClient(db)
    .all({ clientId })
    .map((row) => complaintFrom(row, itemsOf(db).all({ id: row.id })))
}

/** Ids of the client's complaints that are not closed. */
export function openComplaintIds(db: ReadDb, clientId: number): number[] {
  return openOnes(db)
    .all({ clientId })
    .map(({ id }) => id)
}

/** Whose complaint it is; null when there is no such complaint. */
export function clientOfComplaint(db: ReadDb, id: number): number | null {
  return byId(db).get({ id })?.clientId ?? null
}

function complaintFrom(row: Row, items: readonly Item[]): Complaint {
  const codes = (kind: Item['kind']) => items.filter((item) => item.kind === kind).map((item) => item.code)
  return {
    ...row,
    areaIds: codes('area'),
    causeIds: codes('cause'),
    aggravatingIds: codes('aggravating'),
    easingIds: codes('easing'),
    redFlagIds: codes('red-flag'),
    effects: items.filter((item) => item.kind === 'effect').map(({ code, rating }) => ({ effectId: code, rating })),
  }
}
