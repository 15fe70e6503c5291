import { randomBytes } from 'node:crypto'
import { commitmentOf, eventLink, type EventRow, genesis, versionLink, type VersionRow } from './chain'
import type { Database } from './open'

/** Second half of migration 0003: moves the rows of both logs into their new tables, linked, and the texts beside them. */
export function linkOldRows(db: Database): void {
  linkEvents(db)
  linkVersions(db)
  db.exec('DROP TABLE event_unlinked; DROP TABLE note_version_unlinked;')
}

function linkEvents(db: Database): void {
  const old = db.prepare<[], Omit<EventRow, 'detail'>>('SELECT seq, at, zone, action, subject_id AS subjectId FROM event_unlinked ORDER BY seq')
  const put = db.prepare('INSERT INTO event (seq, at, zone, action, subject_id, detail, link) VALUES (@seq, @at, @zone, @action, @subjectId, @detail, @link)')
  let link = genesis
  for (const row of old.all()) {
    const event = { ...row, detail: '' }
    link = eventLink(link, event)
    put.run({ ...event, link })
  }
}

function linkVersions(db: Database): void {
  const old = db.prepare<[], Omit<VersionRow, 'kind' | 'commitment'> & { content: string; digest: string }>(
    `SELECT v.seq, s.client_id AS clientId, v.session_id AS sessionId, v.version, v.signed_at AS signedAt, v.zone, v.content, v.digest
     FROM note_version_unlinked v JOIN session s ON s.id = v.session_id ORDER BY v.seq`,
  )
  const put = db.prepare(
    `INSERT INTO note_version (seq, client_id, session_id, version, kind, signed_at, zone, commitment, link)
     VALUES (@seq, @clientId, @sessionId, @version, @kind, @signedAt, @zone, @commitment, @link)`,
  )
  const putText = db.prepare('INSERT INTO note_text (seq, salt, content, digest) VALUES (?, ?, ?, ?)')
  let link = genesis
  for (const { content, digest, ...row } of old.all()) {
    const salt = randomBytes(32).toString('hex')
    const version = { ...row, kind: 'signed', commitment: commitmentOf(salt, content) }
    link = versionLink(link, version)
    put.run({ ...version, link })
    putText.run(row.seq, salt, content, digest)
  }
}
