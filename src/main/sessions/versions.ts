import type { SessionVersion } from '../../shared/contract/sessions'
import { holdsContent, versionKinds } from '../../shared/domain/version-kinds'
import { AppError } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'
import type { SignedText } from './signed-text'

type Row = Omit<SessionVersion, 'author' | 'reason' | 'text'> & { author: string | null; reason: string | null; text: string | null }

const ofSession = prepared((db) =>
  db.$client.prepare<[sessionId: number], Row>(
    `select v.version, v.kind, v.signed_at as signedAt, v.zone, t.content -> '$.author' as author, t.content ->> '$.reason' as reason, t.content ->> '$.text' as text
     from note_version v left join note_text t on t.seq = v.seq
     where v.session_id = ? order by v.version`,
  ),
)

/** Everything that was signed of a session, oldest first, without its content. Of what was erased the words are missing. */
export const versionsOf = (db: ReadDb, sessionId: number): SessionVersion[] =>
  ofSession(db)
    .all(sessionId)
    .map(({ author, reason, text, ...row }) => ({
      ...row,
      author: author === null ? null : (JSON.parse(author) as SessionVersion['author']),
      reason: reason ?? '',
      text: text ?? '',
    }))

const counted = prepared((db) => db.$client.prepare<[sessionId: number], number>('select count(*) from note_version where session_id = ?').pluck())

/** Whether anything of it was ever signed, whatever it is now. */
export const wasSigned = (db: ReadDb, sessionId: number): boolean => counted(db).get(sessionId) !== 0

type SignedVersion = Pick<SessionVersion, 'version' | 'kind' | 'signedAt'>

/** Kinds that hold all of a session, as a list in SQL. */
export const contentKinds = versionKinds.filter(holdsContent).map((kind) => `'${kind}'`).join(', ')

const newestWithContent = prepared((db) =>
  db.$client.prepare<[sessionId: number], SignedVersion>(
    `select version, kind, signed_at as signedAt from note_version where session_id = ? and kind in (${contentKinds}) order by version desc limit 1`,
  ),
)

/** What stands of a session that was signed: the newest version that holds all of it. Undefined where none was. */
export const standingVersion = (db: ReadDb, sessionId: number): SignedVersion | undefined => newestWithContent(db).get(sessionId)

const textOf = prepared((db) =>
  db.$client
    .prepare<[sessionId: number, version: number], string>(
      `select t.content from note_version v join note_text t on t.seq = v.seq where v.session_id = ? and v.version = ? and v.kind in (${contentKinds})`,
    )
    .pluck(),
)

/** @throws AppError 'not_found' for a version that is not there, holds no content or was erased */
export function requireText(db: ReadDb, sessionId: number, version: number): SignedText {
  const text = textOf(db).get(sessionId, version)
  if (text === undefined) throw new AppError('not_found', 'The words of this version are not in the record. They may have been erased at the client’s request.')
  return JSON.parse(text) as SignedText
}
