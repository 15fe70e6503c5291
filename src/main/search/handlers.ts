import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { findSessions, sessionsInClient } from './find'

export const search: Handlers['search'] = {
  find: (asked, db) => findSessions(db, asked),
  inClient: ({ clientId, text }, db) => {
    requireClient(db, clientId)
    return sessionsInClient(db, clientId, text)
  },
}
