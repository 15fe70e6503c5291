import { createHash } from 'node:crypto'
import { sha256Hex } from '../canonical-json'

/**
 * The two logs that are only ever added to, `event` and `note_version`, carry in each row a SHA-256 over the row before and the row itself.
 * A row changed, left out, put in or moved breaks every link from there on. `docs/adr/0012` says what that proves and what not.
 */

/** What stands before the first row. */
export const genesis = '0'.repeat(64)

export interface EventRow {
  seq: number
  at: string
  zone: string
  action: string
  subjectId: number | null
  detail: string
}

export const eventLink = (before: string, { seq, at, zone, action, subjectId, detail }: EventRow): string =>
  sha256Hex(JSON.stringify([before, seq, at, zone, action, subjectId, detail]))

export interface VersionRow {
  seq: number
  clientId: number
  sessionId: number
  version: number
  kind: string
  signedAt: string
  zone: string
  commitment: string
}

export const versionLink = (before: string, { seq, clientId, sessionId, version, kind, signedAt, zone, commitment }: VersionRow): string =>
  sha256Hex(JSON.stringify([before, seq, clientId, sessionId, version, kind, signedAt, zone, commitment]))

/**
 * Binds a version to its text without giving it away: salt and text can be erased, and the chain still holds.
 *
 * @param salt 32 random bytes, hex
 */
export const commitmentOf = (salt: string, content: string): string => createHash('sha256').update(Buffer.from(salt, 'hex')).update(content, 'utf8').digest('hex')
