import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { discard, discardedOf, restore } from './discard'
import { readSession } from './read'
import { save } from './save'
import { reopen, sign } from './sign'
import { start } from './start'
import { timelineOf, unfinishedSessions } from './timeline'

export const sessions: Handlers['sessions'] = {
  start,
  get: ({ id }, db) => readSession(db, id),
  save,
  sign,
  reopen,
  discard,
  restore,
  ofClient: ({ clientId }, db) => {
    requireClient(db, clientId)
    return timelineOf(db, clientId)
  },
  discarded: ({ clientId }, db, clock) => {
    requireClient(db, clientId)
    return discardedOf(db, clientId, clock)
  },
  unfinished: (_input, db) => unfinishedSessions(db),
}
