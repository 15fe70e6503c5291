import { eq } from 'drizzle-orm'
import { ComplaintDetails } from '../../shared/contract/complaints'
import { AppError } from '../../shared/errors'
import { requireClient } from '../clients/read'
import type { WriteDb } from '../db/orm'
import { complaint, complaintItem } from '../db/schema/complaints'
import { unusedId } from '../db/used-ids'
import type { Handlers } from '../handler-types'
import { checkDetails, itemsFrom } from './details'
import { complaintsOfClient, readComplaint, requireComplaint } from './read'

const fieldNames = Object.keys(ComplaintDetails.shape)

export const complaints: Handlers['complaints'] = {
  ofClient: ({ clientId }, db) => {
    requireClient(db, clientId)
    return complaintsOfClient(db, clientId)
  },
  get: ({ id }, db) => readComplaint(db, id),
  create: ({ clientId, details }, db, clock) => {
    requireClient(db, clientId)
    checkDetails(details, null, clock, 'details.')
    const at = clock.now()
    const { id } = db
      .insert(complaint)
      .values({ ...columnsOf(details), id: unusedId('complaint'), clientId, createdAt: at, updatedAt: at })
      .returning({ id: complaint.id })
      .get()
    replaceItems(db, id, details)
    return readComplaint(db, id)
  },
  update: ({ id, changes }, db, clock) => {
    const before = readComplaint(db, id)
    const given = Object.entries(changes).filter(([, value]) => value !== undefined)
    const kept = Object.entries(before).filter(([name]) => fieldNames.includes(name))
    const details = { ...Object.fromEntries(kept), ...Object.fromEntries(given) } as ComplaintDetails
    checkDetails(details, before.closedOn, clock, 'changes.')
    db.update(complaint)
      .set({ ...columnsOf(details), updatedAt: clock.now() })
      .where(eq(complaint.id, id))
      .run()
    replaceItems(db, id, details)
    return readComplaint(db, id)
  },
  close: ({ id, closedOn }, db, clock) => {
    const { startedOn } = requireComplaint(db, id)
    if (startedOn !== null && closedOn < startedOn) {
      const message = 'A complaint cannot be closed before it began.'
      throw new AppError('invalid_input', message, { closedOn: message })
    }
    db.update(complaint).set({ closedOn, updatedAt: clock.now() }).where(eq(complaint.id, id)).run()
    return readComplaint(db, id)
  },
  reopen: ({ id }, db, clock) => {
    requireComplaint(db, id)
    db.update(complaint).set({ closedOn: null, updatedAt: clock.now() }).where(eq(complaint.id, id)).run()
    return readComplaint(db, id)
  },
}

function columnsOf({ title, side, onsetId, startedOn, redFlagsAskedOn, history, goal, plan, plannedSessions }: ComplaintDetails) {
  return { title, side, onsetId, startedOn, redFlagsAskedOn, history, goal, plan, plannedSessions }
}

function replaceItems(db: WriteDb, id: number, details: ComplaintDetails): void {
  db.delete(complaintItem).where(eq(complaintItem.complaintId, id)).run()
  const items = itemsFrom(id, details)
  if (items.length > 0) db.insert(complaintItem).values(items).run()
}
