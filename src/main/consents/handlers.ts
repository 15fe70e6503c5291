import { eq } from 'drizzle-orm'
import { AppError } from '../../shared/errors'
import { requireClient } from '../clients/read'
import { consent } from '../db/schema/consents'
import { unusedId } from '../db/used-ids'
import type { Handlers } from '../handler-types'
import { checkConsent } from './check'
import { consentsOfClient, readConsent } from './read'

export const consents: Handlers['consents'] = {
  ofClient: ({ clientId }, db) => {
    requireClient(db, clientId)
    return consentsOfClient(db, clientId)
  },
  give: (given, db, clock) => {
    requireClient(db, given.clientId)
    checkConsent(db, given)
    const { id } = db.insert(consent).values({ ...given, id: unusedId('consent'), givenAt: clock.now(), zone: clock.zone() }).returning({ id: consent.id }).get()
    return readConsent(db, id)
  },
  withdraw: ({ id, note }, db, clock) => {
    if (readConsent(db, id).withdrawnAt !== null) throw new AppError('conflict', 'This consent was withdrawn already.')
    db.update(consent).set({ withdrawnAt: clock.now(), withdrawnNote: note }).where(eq(consent.id, id)).run()
    return readConsent(db, id)
  },
}
