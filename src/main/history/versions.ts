import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { VersionKind } from '../../shared/domain/version-kinds'
import { canonicalJson, sha256Hex } from '../canonical-json'
import { commitmentOf, genesis, versionLink } from '../db/chain'
import { prepared, type WriteDb } from '../db/orm'
import { noteText, noteVersion } from '../db/schema/history'

export interface NewVersion {
  clientId: number
  sessionId: number
  kind: VersionKind
  /** UTC instant. */
  signedAt: string
  /** IANA zone of the machine at that moment. */
  zone: string
}

const newest = prepared((db) => db.$client.prepare<[], { seq: number; link: string }>('select seq, link from note_version order by seq desc limit 1'))

const newestOf = prepared((db) =>
  db.$client.prepare<[sessionId: number], number>('select coalesce(max(version), 0) from note_version where session_id = ?').pluck(),
)

const { placeholder } = sql

const insertVersion = prepared((db: WriteDb) =>
  db
    .insert(noteVersion)
    .values({
      seq: placeholder('seq'),
      clientId: placeholder('clientId'),
      sessionId: placeholder('sessionId'),
      version: placeholder('version'),
      kind: placeholder('kind'),
      signedAt: placeholder('signedAt'),
      zone: placeholder('zone'),
      commitment: placeholder('commitment'),
      link: placeholder('link'),
    })
    .prepare(),
)

const insertText = prepared((db: WriteDb) =>
  db
    .insert(noteText)
    .values({ seq: placeholder('seq'), salt: placeholder('salt'), content: placeholder('content'), digest: placeholder('digest') })
    .prepare(),
)

/**
 * Puts down the next version of a session, in the caller's transaction, linked to the version written before it, of whichever session.
 *
 * @param text what is signed; kept as canonical JSON
 */
export function appendVersion(db: WriteDb, { clientId, sessionId, kind, signedAt, zone }: NewVersion, text: object): void {
  const before = newest(db).get() ?? { seq: 0, link: genesis }
  const salt = randomBytes(32).toString('hex')
  const content = canonicalJson(text)
  const row = {
    seq: before.seq + 1,
    clientId,
    sessionId,
    version: (newestOf(db).get(sessionId) ?? 0) + 1,
    kind,
    signedAt,
    zone,
    commitment: commitmentOf(salt, content),
  }
  insertVersion(db).run({ ...row, link: versionLink(before.link, row) })
  insertText(db).run({ seq: row.seq, salt, content, digest: sha256Hex(content) })
}
