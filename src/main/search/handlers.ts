import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { findSessions, sessionsInClient } from './find'

export const search: Handlers['search'] = {
  find: ({ text, places }, db) => findSessions(db, text, places),
  inClient: ({ clientId, text }, db) => {
    requireClient(db, clientId)
    return sessionsInClient(db, clientId, text)
  },
}
