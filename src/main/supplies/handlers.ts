import { desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SupplyBox, SupplyDetails } from '../../shared/contract/supplies'
import { dayIn } from '../../shared/domain/days'
import { lotKey } from '../../shared/domain/lot-key'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'
import { supplyBox } from '../db/schema/supplies'
import type { Handlers } from '../handler-types'

const { id, kind, brand, lot, expiresOn, openedOn, finishedOn } = supplyBox
const columns = { id, kind, brand, lot, expiresOn, openedOn, finishedOn }

const inUse = prepared((db) => db.select(columns).from(supplyBox).where(isNull(finishedOn)).orderBy(desc(supplyBox.createdAt), desc(id)).prepare())
const usedUp = prepared((db) => db.select(columns).from(supplyBox).where(isNotNull(finishedOn)).orderBy(desc(finishedOn), desc(id)).prepare())
const byId = prepared((db) => db.select(columns).from(supplyBox).where(eq(id, sql.placeholder('id'))).prepare())

/** @throws AppError 'not_found' */
function requireBox(db: ReadDb, boxId: number): SupplyBox {
  const box = byId(db).get({ id: boxId })
  if (box === undefined) throw new AppError('not_found', 'This box is not in the list of supplies.')
  return box
}

/** One box of a kind, brand and lot is enough to choose it by. @throws AppError 'conflict' */
function refuseSecond(db: ReadDb, box: SupplyDetails, itself: number | null): void {
  const same = (other: SupplyBox) =>
    other.id !== itself && other.kind === box.kind && lotKey(other.lot) === lotKey(box.lot) && lotKey(other.brand) === lotKey(box.brand)
  if (inUse(db).all().some(same)) throw new AppError('conflict', 'A box of this brand and lot is in the list already. Choose it there.')
}

function change(db: WriteDb, boxId: number, changes: Partial<typeof supplyBox.$inferInsert>, clock: Clock): SupplyBox {
  db.update(supplyBox).set({ ...changes, updatedAt: clock.now() }).where(eq(id, boxId)).run()
  return requireBox(db, boxId)
}

const today = (clock: Clock) => dayIn(clock.zone(), clock.now())

export const supplies: Handlers['supplies'] = {
  list: ({ finished }, db) => (finished ? usedUp(db) : inUse(db)).all(),
  add: (box, db, clock) => {
    refuseSecond(db, box, null)
    const at = clock.now()
    const row = { ...box, openedOn: today(clock), finishedOn: null, createdAt: at, updatedAt: at }
    return requireBox(db, db.insert(supplyBox).values(row).returning({ id }).get().id)
  },
  update: ({ id: boxId, changes }, db, clock) => {
    const before = requireBox(db, boxId)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<SupplyDetails>
    if (before.finishedOn === null) refuseSecond(db, { ...before, ...given }, boxId)
    return Object.keys(given).length === 0 ? before : change(db, boxId, given, clock)
  },
  finish: ({ id: boxId }, db, clock) => {
    const box = requireBox(db, boxId)
    return box.finishedOn === null ? change(db, boxId, { finishedOn: today(clock) }, clock) : box
  },
  bringBack: ({ id: boxId }, db, clock) => {
    const box = requireBox(db, boxId)
    if (box.finishedOn === null) return box
    refuseSecond(db, box, boxId)
    return change(db, boxId, { finishedOn: null }, clock)
  },
}
