import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { helpedOf } from './effects'
import { visitsOf } from './queries'

export const progress: Handlers['progress'] = {
  ofClient: ({ clientId, after, limit }, db) => {
    requireClient(db, clientId)
    return visitsOf(db, clientId, after, limit)
  },
  helped: ({ clientId, after, limit }, db) => {
    requireClient(db, clientId)
    return helpedOf(db, clientId, after ?? 0, limit)
  },
}
