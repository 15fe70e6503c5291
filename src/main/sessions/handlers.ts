import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { clientsOfLot } from './clients-of-lot'
import { cuppingHistory } from './cupping-history'
import { discard, discardedOf, restore } from './discard'
import { pointHistory } from './point-history'
import { readContent, readSession, requireHead } from './read'
import { safetyFactsOf } from './safety-facts'
import { save } from './save'
import { reopen, sign } from './sign'
import { start } from './start'
import { timelineOf, unfinishedSessions } from './timeline'

export const sessions: Handlers['sessions'] = {
  start,
  get: ({ id }, db) => readSession(db, id),
  safetyFacts: ({ id }, db) => {
    const head = requireHead(db, id)
    return safetyFactsOf(db, head, readContent(db, head))
  },
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
  pointHistory,
  cuppingHistory: ({ id }, db) => cuppingHistory(db, id),
  clientsOfLot: ({ lot, kind }, db) => clientsOfLot(db, lot, kind),
}
