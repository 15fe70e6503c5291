import { requireClient } from '../clients/read'
import type { Handlers } from '../handler-types'
import { undoOf } from '../place/undo'
import { addAddendum, reinstate, withdraw } from './after-signing'
import { amend, leaveAmendment } from './amend'
import { asSigned } from './as-signed'
import { signWithPassphrase, withoutPassphrase } from './ask-passphrase'
import { clientsOfLot } from './clients-of-lot'
import { cuppingHistory } from './cupping-history'
import { discard, discardedOf, restore } from './discard'
import { earlierVersionsOf } from './earlier-versions'
import { sessionsOfRecord } from './of-record'
import { flag } from './flag'
import { pointHistory } from './point-history'
import { readContent, readSession, requireHead } from './read'
import { safetyEventsOf } from './safety-events'
import { safetyFactsOf } from './safety-facts'
import { save } from './save'
import { reopen } from './reopen'
import { signDraft } from './sign'
import { start } from './start'
import { timelineOf, unfinishedSessions } from './timeline'

export const sessions: Handlers['sessions'] = {
  start,
  get: ({ id }, db) => readSession(db, id),
  undoSteps: ({ id }, db) => ({ steps: undoOf(db, id) }),
  safetyFacts: ({ id }, db) => {
    const head = requireHead(db, id)
    return safetyFactsOf(db, head, readContent(db, head))
  },
  save,
  sign: withoutPassphrase(signDraft),
  signWithPassphrase,
  reopen,
  amend,
  leaveAmendment,
  addAddendum: withoutPassphrase(addAddendum),
  withdraw: withoutPassphrase(withdraw),
  reinstate: withoutPassphrase(reinstate),
  asSigned,
  discard,
  restore,
  ofClient: ({ clientId, after, limit }, db) => {
    requireClient(db, clientId)
    return timelineOf(db, clientId, after, limit)
  },
  flag,
  discarded: ({ clientId }, db, clock) => {
    requireClient(db, clientId)
    return discardedOf(db, clientId, clock)
  },
  safetyEvents: ({ clientId }, db) => {
    requireClient(db, clientId)
    return safetyEventsOf(db, clientId)
  },
  ofRecord: (of, db) => {
    requireClient(db, of.clientId)
    return sessionsOfRecord(db, of)
  },
  earlierVersions: (of, db) => {
    if ('clientId' in of) requireClient(db, of.clientId)
    else requireHead(db, of.sessionId)
    return earlierVersionsOf(db, of)
  },
  unfinished: (_input, db) => unfinishedSessions(db),
  pointHistory,
  cuppingHistory: ({ id }, db) => cuppingHistory(db, id),
  clientsOfLot: ({ lot, kind }, db) => clientsOfLot(db, lot, kind),
}
