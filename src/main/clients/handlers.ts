import { eq } from 'drizzle-orm'
import { blankClient } from '../../shared/domain/blank-client'
import { dayIn } from '../../shared/domain/days'
import type { WriteDb } from '../db/orm'
import { client, clientCondition, clientMedicine } from '../db/schema/clients'
import { newUid } from '../db/uid'
import type { Clock } from '../clock'
import type { Handlers } from '../handler-types'
import { changedDetails, searchColumns } from './details'
import { checkHealth } from './health'
import { clientsNamed, countClients, listClients } from './queries'
import { readClient, requireClient } from './read'
import { unusedClientId } from './unused-id'

export const clients: Handlers['clients'] = {
  list: (asked, db, clock) => listClients(db, asked, dayIn(clock.zone(), clock.now())),
  count: ({ archived }, db) => countClients(db, archived),
  sameName: (name, db, clock) => clientsNamed(db, name, dayIn(clock.zone(), clock.now())),
  get: ({ id }, db) => readClient(db, id),
  create: (input, db, clock) => {
    const details = changedDetails(blankClient, input, clock, '')
    const at = clock.now()
    const row = { ...details, id: unusedClientId, uid: newUid(clock), ...searchColumns(details), createdAt: at, updatedAt: at }
    const { id } = db.insert(client).values(row).returning({ id: client.id }).get()
    return readClient(db, id)
  },
  update: ({ id, changes }, db, clock) => {
    const details = changedDetails(requireClient(db, id), changes, clock, 'changes.')
    db.update(client)
      .set({ ...details, ...searchColumns(details), updatedAt: clock.now() })
      .where(eq(client.id, id))
      .run()
    return readClient(db, id)
  },
  setHealth: ({ id, health }, db, clock) => {
    requireClient(db, id)
    checkHealth(health, dayIn(clock.zone(), clock.now()))
    db.delete(clientCondition).where(eq(clientCondition.clientId, id)).run()
    db.delete(clientMedicine).where(eq(clientMedicine.clientId, id)).run()
    const placed = <T>(item: T, position: number) => ({ ...item, clientId: id, position })
    if (health.conditions.length > 0) db.insert(clientCondition).values(health.conditions.map(placed)).run()
    if (health.medicines.length > 0) db.insert(clientMedicine).values(health.medicines.map(placed)).run()
    db.update(client).set({ updatedAt: clock.now() }).where(eq(client.id, id)).run()
    return readClient(db, id)
  },
  archive: ({ id }, db, clock) => setArchived(db, clock, id, true),
  bringBack: ({ id }, db, clock) => setArchived(db, clock, id, false),
}

/** Asking twice changes nothing, so that an undo may be repeated. */
function setArchived(db: WriteDb, clock: Clock, id: number, archived: boolean) {
  const at = clock.now()
  if ((requireClient(db, id).archivedAt !== null) !== archived) {
    db.update(client)
      .set({ archivedAt: archived ? at : null, updatedAt: at })
      .where(eq(client.id, id))
      .run()
  }
  return readClient(db, id)
}
