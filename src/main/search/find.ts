import type { Input, Value } from '../../shared/contract'
import { indexQuery, needsCheck, ownerWord, type Term, termsOf } from '../../shared/domain/search-words'
import { prepared, type ReadDb } from '../db/orm'
import type { SessionKey } from '../sessions/search-texts'
import { type Answer, answersOf, foundSession } from './answers'

/** A count stops here: one more than is said. */
const mostCounted = 100
/** Sessions whose words are read because the index has them not yet. After a change it is one; many only while an old practice is indexed. */
const mostPending = 50
/** Of a word that is in nearly every session, this many of the last begun are put in order of their day: more than are shown, for those written down later. */
const orderedFor = (limit: number): number => Math.max(100, 4 * limit)
/** Where sessions are counted, or looked through for a word that the index knows only the beginning of. */
const mostOrdered = 200
/** Sessions whose texts are read at a time where any number may have to be looked through. */
const mostRead = 100

type Place = SessionKey & { heldOn: string; startTime: string }

const place = 's.id, s.client_id as clientId, s.held_on as heldOn, s.start_time as startTime'
const notPending = 'not exists (select 1 from search_pending p where p.session_id = f.rowid)'

const pending = prepared((db) =>
  db.$client.prepare<[], Place>(
    `select ${place} from search_pending p cross join session s on s.id = p.session_id
     where s.discarded_at is null order by p.session_id desc limit ${mostPending + 1}`,
  ),
)

// Not by `rank`, which would read every hit; cross join keeps the index first, which then stops after the limit.
const indexed = prepared((db) =>
  db.$client.prepare<[{ query: string; ordered: number; most: number }], Place>(
    `select id, clientId, heldOn, startTime from (
       select ${place} from session_search f cross join session s on s.id = f.rowid
       where f.session_search match @query and s.discarded_at is null and ${notPending} order by f.rowid desc limit @ordered)
     order by heldOn desc, startTime desc, id desc limit @most`,
  ),
)

// Discarded sessions are in the index only while they are pending.
const counted = prepared((db) =>
  db.$client.prepare<[query: string], number>(`select count(*) from (select 1 from session_search f where f.session_search match ? and ${notPending} limit ${mostCounted})`).pluck(),
)

/** Only while an old practice is indexed: it looks at every session of the client. */
const ofClientPending = prepared((db) =>
  db.$client
    .prepare<[clientId: number], number>('select s.id from session s where s.client_id = ? and s.discarded_at is null and exists (select 1 from search_pending p where p.session_id = s.id)')
    .pluck(),
)
// Discarded sessions are in the index only while they are pending.
// Between the client's first and last session: the lists of common words are as long as the practice is old.
const ofClientIndexed = prepared((db) =>
  db.$client
    .prepare<[{ query: string; clientId: number }], number>(
      `select f.rowid from session_search f where f.session_search match @query and ${notPending}
         and f.rowid between (select min(id) from session where client_id = @clientId) and (select max(id) from session where client_id = @clientId)`,
    )
    .pluck(),
)
const ofClient = prepared((db) => db.$client.prepare<[clientId: number], number>('select s.id from session s where s.client_id = ? and s.discarded_at is null').pluck())

const newestFirst = (a: Place, b: Place): number => b.heldOn.localeCompare(a.heldOn) || b.startTime.localeCompare(a.startTime) || b.id - a.id

/** Of these sessions those that hold every term, at most so many. The texts of those that are `sure` to are read all the same, for what is shown of them. */
function holding(db: ReadDb, places: readonly SessionKey[], terms: readonly Term[], most: number, sure: ReadonlySet<number> = new Set()): Answer[] {
  const found: Answer[] = []
  const step = Math.min(most, mostRead)
  for (let at = 0; at < places.length && found.length < most; at += step) {
    found.push(...answersOf(db, places.slice(at, at + step), terms).filter(({ row, held }) => sure.has(row.id) || held.size === terms.length))
  }
  return found.slice(0, most)
}

/** `search.find`. */
export function findSessions(db: ReadDb, { text, places: asked, limit }: Input<'search.find'>): Value<'search.find'> {
  const terms = termsOf(text)
  const waiting = pending(db).all()
  const toRead = waiting.slice(0, mostPending)
  const counts = asked.map((place) => ({ text: place, count: countOf(db, termsOf(place), toRead) })).filter(({ count }) => count > 0)
  if (terms.length === 0) return { sessions: [], more: false, places: counts, indexing: false }
  const check = needsCheck(terms)
  const ordered = 1 + (check ? mostOrdered : orderedFor(limit))
  const known = indexed(db).all({ query: indexQuery(terms), ordered, most: check ? ordered : limit + 1 })
  const places = toRead.length === 0 ? known : [...toRead, ...known].toSorted(newestFirst)
  const found = holding(db, places, terms, limit + 1, new Set(check ? [] : known.map(({ id }) => id)))
  return {
    sessions: found.slice(0, limit).map((answer) => foundSession(answer, terms)),
    more: found.length > limit || known.length === ordered,
    places: counts,
    indexing: waiting.length > mostPending,
  }
}

/** How many sessions hold every term, up to `mostCounted`. */
function countOf(db: ReadDb, terms: readonly Term[], toRead: readonly Place[]): number {
  if (terms.length === 0) return 0
  const query = indexQuery(terms)
  const known = needsCheck(terms) ? holding(db, indexed(db).all({ query, ordered: mostOrdered + 1, most: mostOrdered + 1 }), terms, mostCounted).length : (counted(db).get(query) ?? 0)
  return Math.min(mostCounted, known + holding(db, toRead, terms, mostCounted).length)
}

/** `search.inClient`. */
export function sessionsInClient(db: ReadDb, clientId: number, typed: string): number[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return ofClient(db).all(clientId)
  const known = ofClientIndexed(db).all({ query: `"${ownerWord(clientId)}" AND ${indexQuery(terms)}`, clientId })
  const some = pending(db).all()
  const waiting = some.length > mostPending ? ofClientPending(db).all(clientId) : some.filter((each) => each.clientId === clientId).map(({ id }) => id)
  const check = needsCheck(terms)
  const unsure = check ? [...waiting, ...known] : waiting
  const held = holding(db, unsure.map((id) => ({ id, clientId })), terms, unsure.length).map(({ row }) => row.id)
  return check ? held : [...held, ...known]
}
