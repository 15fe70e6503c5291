import type { FoundSession } from '../../shared/contract/search'
import type { SessionNotes } from '../../shared/contract/session-content'
import { snippetOf } from '../../shared/domain/search-snippet'
import { heldIn, type Term } from '../../shared/domain/search-words'
import { prepared, type ReadDb } from '../db/orm'
import { entriesToSearch, keysAsked, noteTexts, type SearchText, type SessionKey } from '../sessions/search-texts'

type Row = Omit<FoundSession, 'therapyIds' | 'snippet'> & SessionNotes & { therapyIds: string }

const rows = prepared((db) =>
  db.$client.prepare<[keys: string], Row>(
    `select s.id, s.client_id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName,
       s.held_on as heldOn, s.status, s.therapy_ids as therapyIds,
       coalesce(n.told, '') as told, coalesce(n.found, '') as found, coalesce(n.done, '') as done, coalesce(n.plan, '') as plan
     from json_each(?) k cross join session s on s.client_id = k.value ->> 0 and s.id = k.value ->> 1 cross join client c on c.id = s.client_id
       left join session_note n on n.session_id = s.id
     order by k.rowid`,
  ),
)

/** How a session answers to what was typed. */
export interface Answer {
  row: Row
  /** The terms that stand anywhere in it. */
  held: Set<Term>
  /** The text that holds most of them, and how many; notes before the rest, in their order. */
  best: SearchText
  most: number
}

function lookIn(texts: readonly SearchText[], terms: readonly Term[], answer: Answer): void {
  for (const text of texts) {
    const held = heldIn(text.text, terms)
    for (const term of held) answer.held.add(term)
    if (held.length > answer.most) Object.assign(answer, { best: text, most: held.length })
    // Most notes hold all of it, and looking through the others would take as long again.
    if (held.length === terms.length) return
  }
}

/** The answers of some sessions, in their order. What is not in the notes of one is looked for in its entries. */
export function answersOf(db: ReadDb, keys: readonly SessionKey[], terms: readonly Term[]): Answer[] {
  const answers = rows(db).all(keysAsked(keys)).map((row): Answer => ({ row, held: new Set(), best: { field: 'told', text: '' }, most: 0 }))
  for (const answer of answers) lookIn(noteTexts(answer.row), terms, answer)
  const unanswered = answers.filter(({ most }) => most < terms.length)
  const entries = unanswered.length === 0 ? [] : entriesToSearch(db, unanswered.map(({ row }) => row))
  for (const [at, answer] of unanswered.entries()) lookIn(entries[at] ?? [], terms, answer)
  return answers
}

/** A session as it is shown, with some of the text that holds most of what was typed. */
export function foundSession({ row, best }: Answer, terms: readonly Term[]): FoundSession {
  const { told: _told, found: _found, done: _done, plan: _plan, ...head } = row
  return { ...head, therapyIds: JSON.parse(head.therapyIds) as string[], snippet: snippetOf(best, terms) }
}
