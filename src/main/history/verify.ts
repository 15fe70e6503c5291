import { commitmentOf, eventLink, type EventRow, genesis, versionLink, type VersionRow } from '../db/chain'
import type { Database } from '../db/open'
import { prepared, type ReadDb } from '../db/orm'

export type Log = 'event' | 'note_version' | 'note_text'

/** The first row that is not as it was written. `seq`: its number, or that of the row that is missing. */
export interface Break {
  log: Log
  seq: number
}

/** The last row of a log that has been looked at, and its link. */
export interface Head {
  seq: number
  link: string
}

export const start: Head = { seq: 0, link: genesis }

const events = prepared((db) =>
  db.$client.prepare<[after: number, limit: number], EventRow & { link: string }>(
    'select seq, at, zone, action, subject_id as subjectId, detail, link from event where seq > ? order by seq limit ?',
  ),
)

const versions = prepared((db) =>
  db.$client.prepare<[after: number, limit: number], VersionRow & { link: string }>(
    `select seq, client_id as clientId, session_id as sessionId, version, kind, signed_at as signedAt, zone, commitment, link
     from note_version where seq > ? order by seq limit ?`,
  ),
)

export interface Stretch {
  head: Head
  broken: Break | null
  /** No row behind it. */
  done: boolean
}

/** Looks at up to `limit` rows of the audit log after `head`. */
export const verifyEvents = (db: ReadDb, head: Head, limit: number): Stretch => follow('event', events(db).all(head.seq, limit), head, limit, eventLink)

/** The same for the signed versions, without their texts. */
export const verifyVersions = (db: ReadDb, head: Head, limit: number): Stretch => follow('note_version', versions(db).all(head.seq, limit), head, limit, versionLink)

function follow<R extends { seq: number; link: string }>(log: Log, rows: readonly R[], head: Head, limit: number, linkOf: (before: string, row: R) => string): Stretch {
  let at = head
  for (const row of rows) {
    if (row.seq !== at.seq + 1) return { head: at, broken: { log, seq: at.seq + 1 }, done: true }
    if (linkOf(at.link, row) !== row.link) return { head: at, broken: { log, seq: row.seq }, done: true }
    at = { seq: row.seq, link: row.link }
  }
  return { head: at, broken: null, done: rows.length < limit }
}

export interface Verified {
  events: Head
  versions: Head
  /** Versions whose text was there and is the one that was signed. */
  texts: number
  broken: Break | null
}

/**
 * Everything at once, texts too: for copies and for what is restored. Reads every signed text: seconds for 100,000 of them.
 * A text that is missing is broken, unless the erasure of its client is on record.
 */
export function verifyHistory(db: ReadDb): Verified {
  const all = Number.MAX_SAFE_INTEGER
  const ofEvents = verifyEvents(db, start, all)
  const ofVersions = verifyVersions(db, start, all)
  const ofTexts = verifyTexts(db.$client)
  return { events: ofEvents.head, versions: ofVersions.head, texts: ofTexts.texts, broken: ofEvents.broken ?? ofVersions.broken ?? ofTexts.broken }
}

interface TextRow {
  seq: number
  salt: string
  content: string
}

interface Committed {
  seq: number
  commitment: string
  erased: number
}

/** Reads the texts once, in their order, beside the versions they belong to: they are most of what a practice holds. */
function verifyTexts(db: Database): { texts: number; broken: Break | null } {
  const committed = db
    .prepare<[], Committed>('select seq, commitment, client_id in (select client_id from erasure) as erased from note_version order by seq')
    .all()
  let texts = 0
  let at = 0
  const brokenAt = (seq: number) => ({ texts, broken: { log: 'note_text', seq } as const })
  /** The first version before a text that should have one of its own and has none. */
  const without = (before: number) => {
    const first = at
    while ((committed[at]?.seq ?? before) < before) at += 1
    return committed.slice(first, at).find(({ erased }) => erased === 0)
  }
  for (const { seq, salt, content } of db.prepare<[], TextRow>('select seq, salt, content from note_text order by seq').iterate()) {
    const missing = without(seq)
    if (missing !== undefined) return brokenAt(missing.seq)
    const version = committed[at]
    // Undefined or another: a text that nobody signed.
    if (version?.seq !== seq || commitmentOf(salt, content) !== version.commitment) return brokenAt(seq)
    at += 1
    texts += 1
  }
  const missing = without(Infinity)
  return missing === undefined ? { texts, broken: null } : brokenAt(missing.seq)
}
