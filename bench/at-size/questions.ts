import type { Path } from '../../src/shared/contract'
import type { SizedPractice } from './open'

/** A question that a screen asks: client 1 has 1,000 sessions, client 2 has 30. */
export interface Question {
  path: Path
  /** Where one operation is asked in several ways. */
  how?: string
  input: (practice: SizedPractice) => unknown
}

const nobody = { clientId: null, kind: null, from: null, to: null }
const always = (path: Path, input: object, how?: string): Question => ({ path, input: () => input, ...(how === undefined ? {} : { how }) })
const ofClients = (path: Path, more: object = {}): Question[] => [always(path, { clientId: 2, ...more }, '30 sessions'), always(path, { clientId: 1, ...more }, '1,000 sessions')]
const aboutSession = (path: Path, more: object = {}): Question => ({ path, input: ({ aSession }) => ({ id: aSession, ...more }) })

/** Everything of the contract that reads what grows with a practice. */
export const questions: readonly Question[] = [
  always('clients.list', { archived: false, most: 8 }, 'Today'),
  always('clients.list', { archived: false }, 'the first hundred'),
  always('clients.list', { archived: false, typed: 'm' }, '“m”'),
  always('clients.list', { archived: false, typed: 'mar' }, '“mar”'),
  always('clients.list', { archived: false, typed: '7946' }, '“7946”'),
  always('clients.list', { archived: false, typed: '陈' }, '“陈”'),
  always('clients.count', { archived: false }),
  always('clients.sameName', { givenName: 'Alice', familyName: 'Archer' }),
  always('clients.get', { id: 1 }),
  ...ofClients('complaints.ofClient'),
  ...ofClients('consents.ofClient'),
  ...ofClients('sessions.ofClient', { after: null, limit: 50 }),
  ...ofClients('sessions.ofClient', { after: null, limit: 500 }),
  ...ofClients('progress.ofClient', { after: null, limit: 200 }),
  ...ofClients('progress.helped', { after: null, limit: 250 }),
  ...ofClients('sessions.safetyEvents'),
  ...ofClients('sessions.earlierVersions'),
  ...ofClients('sessions.ofRecord', { after: null, limit: 20 }),
  ...ofClients('sessions.discarded'),
  ...ofClients('documents.events', { after: 1, limit: 100 }),
  ...ofClients('documents.fingerprint'),
  ...ofClients('search.inClient', { text: 'tight left' }),
  aboutSession('sessions.get'),
  aboutSession('sessions.asSigned', { version: 1 }),
  aboutSession('sessions.safetyFacts'),
  aboutSession('sessions.cuppingHistory'),
  { path: 'sessions.pointHistory', input: ({ aSession }) => ({ clientId: 2, before: aSession }) },
  always('sessions.unfinished', {}),
  always('sessions.clientsOfLot', { lot: 'A1' }),
  always('search.find', { text: 'l', places: [], limit: 8 }, '“l”'),
  always('search.find', { text: 'tight le', places: [], limit: 8 }, '“tight le”'),
  always('search.find', { text: 'levator scap', places: ['Levator scapulae'], limit: 8 }, '“levator scap”'),
  always('search.find', { text: 'zzz', places: [], limit: 8 }, '“zzz”'),
  always('search.find', { text: '腰背', places: [], limit: 8 }, '“腰背”'),
  always('search.find', { text: 'كتف', places: [], limit: 8 }, '“كتف”'),
  always('practice.unseen', { weeks: 8 }),
  always('practice.reviewsDue', {}),
  always('practice.weeks', { count: 26 }),
  always('practice.outcomes', { by: 'area' }),
  always('practice.outcomes', { by: 'cause' }, 'by cause'),
  always('practice.helped', {}),
  always('retention.due', {}),
  always('retention.marked', {}),
  always('retention.ofClient', { clientId: 2 }),
  always('audit.entries', { filters: nobody, before: null, limit: 200 }),
  always('audit.entries', { filters: { ...nobody, kind: 'signing' }, before: null, limit: 200 }, 'one kind'),
  always('audit.entries', { filters: { ...nobody, kind: 'erasing' }, before: null, limit: 200 }, 'a kind that is not there'),
  always('audit.entries', { filters: { ...nobody, clientId: 2 }, before: null, limit: 200 }, 'one client'),
  always('supplies.list', { finished: false }),
  always('phrases.list', {}),
  always('settings.get', {}),
]

/** They read one row, or what does not grow. */
export const leftOut: readonly Path[] = ['complaints.get', 'documents.text', 'place.last', 'sessions.undoSteps', 'settings.logo']
