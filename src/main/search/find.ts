import type { Value } from '../../shared/contract'
import type { FoundSession, Snippet } from '../../shared/contract/search'
import { snippetOf } from '../../shared/domain/search-snippet'
import { holds, indexQuery, matches, needsCheck, ownerWord, searchableIn, type Term, termsOf } from '../../shared/domain/search-words'
import { prepared, type ReadDb } from '../db/orm'
import { entriesToSearch, notesToSearch, type SearchText, type SessionKey } from '../sessions/search-texts'
import { wordsOf } from './index-sessions'

const mostShown = 50
/** A count stops here: one more than is said. */
const mostCounted = 100
/** Sessions whose words are read because the index has them not yet. After a change it is one; many only while an old practice is indexed. */
const mostPending = 50
/** Of a word that is in nearly every session, this many of the last begun are put in order of their day. */
const mostOrdered = 200

type Place = SessionKey & { heldOn: string; startTime: string }

const place = 's.id, s.client_id as clientId, s.held_on as heldOn, s.start_time as startTime'
const notPending = 'not exists (select 1 from search_pending p where p.session_id = s.id)'

const pending = prepared((db) =>
  db.$client.prepare<[], Place>(
    `select ${place} from search_pending p cross join session s on s.id = p.session_id
     where s.discarded_at is null order by p.session_id desc limit ${mostPending + 1}`,
  ),
)

// Not by `rank`, which would read every hit; cross join keeps the index first, which then stops after the limit.
const indexed = prepared((db) =>
  db.$client.prepare<[query: string], Place>(
    `select ${place} from session_search f cross join session s on s.id = f.rowid
     where f.session_search match ? and s.discarded_at is null and ${notPending} order by f.rowid desc limit ${mostOrdered + 1}`,
  ),
)

type Head = Omit<FoundSession, 'therapyIds' | 'snippet'> & { therapyIds: string }

const headOf = prepared((db) =>
  db.$client.prepare<[SessionKey], Head>(
    `select s.id, s.client_id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName,
       s.held_on as heldOn, s.status, s.therapy_ids as therapyIds
     from session s join client c on c.id = s.client_id where s.client_id = @clientId and s.id = @id`,
  ),
)

const ofClientPending = prepared((db) =>
  db.$client.prepare<[clientId: number], Place>(
    `select ${place} from session s where s.client_id = ? and s.discarded_at is null and exists (select 1 from search_pending p where p.session_id = s.id)`,
  ),
)
const ofClientIndexed = prepared((db) =>
  db.$client.prepare<[query: string], Place>(
    `select ${place} from session_search f cross join session s on s.id = f.rowid where f.session_search match ? and s.discarded_at is null and ${notPending}`,
  ),
)
const ofClient = prepared((db) => db.$client.prepare<[clientId: number], Place>(`select ${place} from session s where s.client_id = ? and s.discarded_at is null`))

const newestFirst = (a: Place, b: Place): number => b.heldOn.localeCompare(a.heldOn) || b.startTime.localeCompare(a.startTime) || b.id - a.id

const byText = (db: ReadDb, terms: readonly Term[]) => (key: SessionKey) => matches(wordsOf(db, key), terms)

interface Found {
  places: Place[]
  /** More than was asked for, or too many to be put in order. */
  more: boolean
  indexing: boolean
}

/** The newest sessions with every term, at most so many. */
function newestWith(db: ReadDb, terms: readonly Term[], most: number): Found {
  if (terms.length === 0) return { places: [], more: false, indexing: false }
  const holdsTerms = byText(db, terms)
  const waiting = pending(db).all()
  const direct = waiting.slice(0, mostPending).filter(holdsTerms)
  const known = indexed(db).all(indexQuery(terms))
  const unchecked = new Set(needsCheck(terms) ? known.map(({ id }) => id) : [])
  const places: Place[] = []
  for (const one of [...direct, ...known].toSorted(newestFirst)) {
    if (unchecked.has(one.id) && !holdsTerms(one)) continue
    places.push(one)
    if (places.length > most) break
  }
  return { places: places.slice(0, most), more: places.length > most || known.length > mostOrdered, indexing: waiting.length > mostPending }
}

/** `search.find`. */
export function findSessions(db: ReadDb, typed: string, asked: readonly string[]): Value<'search.find'> {
  const terms = termsOf(typed)
  const { places, more, indexing } = newestWith(db, terms, mostShown)
  const counts = asked.map((text) => ({ text, count: newestWith(db, termsOf(text), mostCounted).places.length }))
  return { sessions: places.flatMap((one) => shown(db, one, terms)), more, places: counts.filter(({ count }) => count > 0), indexing }
}

function shown(db: ReadDb, { id, clientId }: Place, terms: readonly Term[]): FoundSession[] {
  const head = headOf(db).get({ id, clientId })
  return head === undefined ? [] : [{ ...head, therapyIds: JSON.parse(head.therapyIds) as string[], snippet: bestSnippet(db, { id, clientId }, terms) }]
}

/** From the field that holds most of what was typed; notes before the rest, in their order. */
function bestSnippet(db: ReadDb, key: SessionKey, terms: readonly Term[]): Snippet {
  const best = (texts: readonly SearchText[]) => {
    let found: { text: SearchText; held: number } = { text: { field: 'told', text: '' }, held: 0 }
    for (const text of texts) {
      const words = searchableIn(text.text)
      const held = terms.filter((term) => holds(words, term)).length
      if (held > found.held) found = { text, held }
      // Most hold all of it, and folding the others would take as long again.
      if (held === terms.length) break
    }
    return found
  }
  const note = best(notesToSearch(db, key))
  if (note.held === terms.length) return snippetOf(note.text, terms)
  const entry = best(entriesToSearch(db, key))
  return snippetOf((entry.held > note.held ? entry : note).text, terms)
}

/** `search.inClient`. */
export function sessionsInClient(db: ReadDb, clientId: number, typed: string): number[] {
  const terms = termsOf(typed)
  const found = terms.length === 0 ? ofClient(db).all(clientId) : matchesInClient(db, clientId, terms)
  return found.toSorted(newestFirst).map(({ id }) => id)
}

function matchesInClient(db: ReadDb, clientId: number, terms: readonly Term[]): Place[] {
  const holdsTerms = byText(db, terms)
  const known = ofClientIndexed(db).all(`"${ownerWord(clientId)}" AND ${indexQuery(terms)}`)
  return [...ofClientPending(db).all(clientId).filter(holdsTerms), ...(needsCheck(terms) ? known.filter(holdsTerms) : known)]
}
