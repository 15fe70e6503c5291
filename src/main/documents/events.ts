import { eventsAbout } from '../audit/events-about'
import { requireClient } from '../clients/read'
import { complaintsOfClient } from '../complaints/read'
import { consentsOfClient } from '../consents/read'
import type { Handlers } from '../handler-types'
import { sessionIdsOf } from '../sessions/of-record'

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)

export const events: Handlers['documents']['events'] = ({ clientId, after, limit }, db) => {
  requireClient(db, clientId)
  const ids = {
    client: [clientId],
    complaint: idsOf(complaintsOfClient(db, clientId)),
    consent: idsOf(consentsOfClient(db, clientId)),
    session: sessionIdsOf(db, clientId),
  }
  return eventsAbout(db, ids, { after: after ?? 0, limit })
}
