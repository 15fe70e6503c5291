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
import { everyPart, lastOf } from '../../api/every-part'
import { everySummary } from '../../features/sessions/every-summary'
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
    everySummary(clientId),
    call('documents.text', { clientId, kind: 'letter' }),
    call('documents.text', { clientId, kind: 'home-care' }),
  ])
  const kept = await everySession(clientId)
  const flagsOf = new Map(timeline.map(({ id, pinned, starred }) => [id, { pinned, starred }]))
  const sessions = (await Promise.all(kept.map((session) => recorded(session, flagsOf, complaints)))).flat()
  const events = (await everyEvent(clientId)).filter(({ seq }) => seq <= logUpTo)
  return { sessions, visits, complaints, consents, versions, events, texts: [{ kind: 'letter', text: letter }, { kind: 'home-care', text: homeCare }] }
}

const everySession = (clientId: number): Promise<Session[]> =>
  everyPart<Session, number>(async (after) => {
    const part = await call('sessions.ofRecord', { clientId, after, limit: sessionsAtOnce })
    return { part, next: lastOf(part, sessionsAtOnce)?.id ?? null }
  })

const everyEvent = (clientId: number): Promise<RecordEvent[]> =>
  everyPart<RecordEvent, number>(async (after) => {
    const part = await call('documents.events', { clientId, after, limit: eventsAtOnce })
    return { part, next: lastOf(part, eventsAtOnce)?.seq ?? null }
  })

type Flags = RecordedSession['flags']

/** A note that is being amended stands twice: as it was signed, and what is written anew among the drafts. */
async function recorded(session: Session, flagsOf: ReadonlyMap<number, Flags>, complaints: readonly Complaint[]): Promise<RecordedSession[]> {
  const standing = session.amending === null ? undefined : standingOf(session)
  if (standing === undefined) return [await withNotices(session, flagsOf, await loadOriginals(session, complaints))]
  const signed = await call('sessions.asSigned', { id: session.id, version: standing.version })
  return [await withNotices(signed, flagsOf, await loadOriginals(signed, complaints)), await withNotices(session, flagsOf, [])]
}

async function withNotices(session: Session, flagsOf: ReadonlyMap<number, Flags>, originals: Original[]): Promise<RecordedSession> {
  const notices = session.notices ?? noticesOf(session.content, await call('sessions.safetyFacts', { id: session.id }))
  return { session, originals, notices, flags: flagsOf.get(session.id) ?? null }
}
