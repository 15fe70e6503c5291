import type { Complaint } from '../../../shared/contract/complaints'
import type { DocumentText } from '../../../shared/contract/documents'
import type { ProgressVisit } from '../../../shared/contract/progress'
import type { Session } from '../../../shared/contract/sessions'
import { homeCareText } from '../../../shared/domain/home-care'
import { complaintCameFor } from '../../../shared/domain/referral-letter'
import { call } from '../../api/call'
import { everyVisit } from '../../features/progress/visits'

export interface SummaryParts {
  visits: ProgressVisit[]
  complaint: Complaint | null
  /** The newest signed session whole; null without one. */
  latest: Session | null
}

async function loadCourse(clientId: number) {
  const [visits, complaints] = await Promise.all([everyVisit(clientId), call('complaints.ofClient', { clientId })])
  const newest = visits.at(-1)
  return { visits, complaints, latest: newest === undefined ? null : await call('sessions.get', { id: newest.sessionId }) }
}

export async function loadSummary(clientId: number): Promise<SummaryParts> {
  const { visits, complaints, latest } = await loadCourse(clientId)
  return { visits, complaint: complaintCameFor(complaints, visits.at(-1)), latest }
}

export interface HomeCareParts {
  latest: Session | null
  /** The one that was treated, and all that are open: their signs count as well. */
  complaints: Complaint[]
  /** What the therapist wrote; null = the words of the record stand. */
  written: DocumentText | null
  /** The words that the record gives. */
  composed: Pick<DocumentText, 'addressee' | 'body'>
}

export async function loadHomeCare(clientId: number): Promise<HomeCareParts> {
  const [{ complaints, latest }, written, phrases] = await Promise.all([
    loadCourse(clientId),
    call('documents.text', { clientId, kind: 'home-care' }),
    call('phrases.list', {}),
  ])
  const told = complaints.filter(({ id, closedOn }) => closedOn === null || id === latest?.content.complaintId)
  return { complaints: told, latest, written, composed: { addressee: '', body: latest === null ? '' : homeCareText(latest.content, phrases) } }
}
