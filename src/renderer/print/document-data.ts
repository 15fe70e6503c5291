import type { Client } from '../../shared/contract/clients'
import type { Complaint } from '../../shared/contract/complaints'
import type { Consent } from '../../shared/contract/consents'
import type { DocumentRequest } from '../../shared/contract/documents'
import type { ProgressVisit } from '../../shared/contract/progress'
import type { Session } from '../../shared/contract/sessions'
import type { PracticeSettings } from '../../shared/contract/settings'
import { type Day, dayIn, type Instant, timeIn } from '../../shared/domain/days'
import type { Notice } from '../../shared/domain/notice'
import { noticesOf } from '../../shared/domain/session-notices'
import { call } from '../api/call'

interface Shared {
  practice: PracticeSettings
  client: Client
  /** The day it is drawn. */
  madeOn: Day
}

export type DocumentData =
  | (Shared & { kind: 'session'; session: Session; complaint: Complaint | null; consents: Consent[]; notices: Notice[] })
  | (Shared & { kind: 'progress'; visits: ProgressVisit[]; complaint: Complaint | null })

export type SessionData = DocumentData & { kind: 'session' }
export type ProgressData = DocumentData & { kind: 'progress' }

/** What a document is drawn from: the record's own queries, nothing else. Options of the request only choose what is shown. */
export async function loadDocument(request: DocumentRequest, now: Instant): Promise<DocumentData> {
  const madeOn = dayIn(localZone(), now)
  if (request.kind === 'session') {
    const session = await call('sessions.get', { id: request.sessionId })
    const { complaintId } = session.content
    const [practice, client, consents, complaint, notices] = await Promise.all([
      call('settings.get', {}),
      call('clients.get', { id: session.clientId }),
      call('consents.ofClient', { clientId: session.clientId }),
      complaintId === null ? null : call('complaints.get', { id: complaintId }),
      // A draft has none of its own yet: it shows what would stand there if it were signed now.
      session.notices ?? call('sessions.safetyFacts', { id: session.id }).then((known) => noticesOf(session.content, known)),
    ])
    return { kind: 'session', practice, client, session, complaint, consents, notices, madeOn }
  }
  const { clientId } = request
  const [practice, client, visits, complaints] = await Promise.all([
    call('settings.get', {}),
    call('clients.get', { id: clientId }),
    call('progress.ofClient', { clientId }),
    call('complaints.ofClient', { clientId }),
  ])
  return { kind: 'progress', practice, client, visits, complaint: complaints[0] ?? null, madeOn }
}

/** Nothing to print of yet: said on screen in place of empty pages. */
export const isEmpty = (data: DocumentData): boolean => data.kind === 'progress' && data.visits.length === 0

const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const localDay = (at: Instant): Day => dayIn(localZone(), at)
export const localTime = (at: Instant): string => timeIn(localZone(), at)
export const nowInstant = (): Instant => new Date().toISOString()
