import type { Value } from '../../../shared/contract'
import type { Complaint } from '../../../shared/contract/complaints'
import type { Consent } from '../../../shared/contract/consents'
import type { DocumentText, RecordEvent } from '../../../shared/contract/documents'
import type { ProgressVisit } from '../../../shared/contract/progress'
import type { EarlierVersion, Session } from '../../../shared/contract/sessions'
import type { Notice } from '../../../shared/domain/notice'
import { standingOf } from '../../features/sessions/versions/version-words'
import { noticesOf } from '../../../shared/domain/session-notices'
import type { WrittenKind } from '../../../shared/domain/document-kinds'
import { call } from '../../api/call'
import { everyVisit } from '../../features/progress/visits'
import { loadOriginals, type Original } from '../versions/originals'

export interface RecordedSession {
  session: Session
  /** What was amended, as it was signed, oldest first. */
  originals: Original[]
  /** Of a draft as they would stand if it were signed now. */
  notices: Notice[]
  flags: { pinned: boolean; starred: boolean } | null
}

export interface RecordParts {
  /** Oldest first, drafts and discarded ones too. */
  sessions: RecordedSession[]
  visits: ProgressVisit[]
  complaints: Complaint[]
  consents: Consent[]
  versions: EarlierVersion[]
  events: RecordEvent[]
  texts: { kind: WrittenKind; text: DocumentText | null }[]
}

/** Few enough that one answer of the main process stays well under a frame. */
const sessionsAtOnce = 10
const eventsAtOnce = 500

/**
 * Everything kept about a client, read part by part, so that the main process answers others between the parts.
 *
 * @param logUpTo the last line of the log to show
 */
export async function loadRecord(clientId: number, logUpTo = Infinity): Promise<RecordParts> {
  const [visits, complaints, consents, versions, timeline, letter, homeCare] = await Promise.all([
    everyVisit(clientId),
    call('complaints.ofClient', { clientId }),
    call('consents.ofClient', { clientId }),
    call('sessions.earlierVersions', { clientId }),
    call('sessions.ofClient', { clientId }),
    call('documents.text', { clientId, kind: 'letter' }),
    call('documents.text', { clientId, kind: 'home-care' }),
  ])
  const kept = await everySession(clientId)
  const sessions = (await Promise.all(kept.map((session) => recorded(session, timeline, complaints)))).flat()
  const events = (await everyEvent(clientId)).filter(({ seq }) => seq <= logUpTo)
  return { sessions, visits, complaints, consents, versions, events, texts: [{ kind: 'letter', text: letter }, { kind: 'home-care', text: homeCare }] }
}

async function everySession(clientId: number, after: number | null = null): Promise<Session[]> {
  const part = await call('sessions.ofRecord', { clientId, after, limit: sessionsAtOnce })
  const last = part.at(-1)
  return last === undefined || part.length < sessionsAtOnce ? part : [...part, ...(await everySession(clientId, last.id))]
}

async function everyEvent(clientId: number, after: number | null = null): Promise<RecordEvent[]> {
  const part = await call('documents.events', { clientId, after, limit: eventsAtOnce })
  const last = part.at(-1)
  return last === undefined || part.length < eventsAtOnce ? part : [...part, ...(await everyEvent(clientId, last.seq))]
}

/** A note that is being amended stands twice: as it was signed, and what is written anew among the drafts. */
async function recorded(session: Session, timeline: Value<'sessions.ofClient'>, complaints: readonly Complaint[]): Promise<RecordedSession[]> {
  const standing = session.amending === null ? undefined : standingOf(session)
  if (standing === undefined) return [await withNotices(session, timeline, await loadOriginals(session, complaints))]
  const signed = await call('sessions.asSigned', { id: session.id, version: standing.version })
  return [await withNotices(signed, timeline, await loadOriginals(signed, complaints)), await withNotices(session, timeline, [])]
}

async function withNotices(session: Session, timeline: Value<'sessions.ofClient'>, originals: Original[]): Promise<RecordedSession> {
  const notices = session.notices ?? noticesOf(session.content, await call('sessions.safetyFacts', { id: session.id }))
  const line = timeline.find(({ id }) => id === session.id)
  return { session, originals, notices, flags: line === undefined ? null : { pinned: line.pinned, starred: line.starred } }
}
