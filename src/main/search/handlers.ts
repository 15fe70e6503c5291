import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { findSessions, sessionsInClient } from './find'

export const search: Handlers['search'] = {
  find: ({ text }, db) => findSessions(db, text),
  inClient: ({ clientId, text }, db) => {
    requireClient(db, clientId)
    return sessionsInClient(db, clientId, text)
  },
}
