import { eventsAbout } from '../audit/events-about'
import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'

export const events: Handlers['documents']['events'] = ({ clientId, after, limit }, db) => {
  requireClient(db, clientId)
  return eventsAbout(db, { clientId, after: after ?? 0, limit })
}
