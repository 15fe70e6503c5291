import type { DocumentText } from '../../../shared/contract/documents'
import type { NextVisit } from '../../../shared/contract/session-content'
import type { SafetyEvent } from '../../../shared/contract/sessions'
import type { Instant } from '../../../shared/domain/days'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { type Care, careToReport } from '../../../shared/domain/referral-letter'
import { call } from '../../api/call'
import { everyVisit } from '../../features/progress/visits'

export interface LetterParts {
  care: Care
  /** Every visit of the client, for the reasons given at any of them. */
  events: SafetyEvent[]
  /** As planned at the newest visit. */
  nextVisit: NextVisit | null
  /** When the newest visit was signed; null without one. */
  signedAt: Instant | null
  /** What the therapist wrote in place of the words of the record. */
  written: DocumentText | null
}

export async function loadLetter(clientId: number): Promise<LetterParts> {
  const [visits, complaints, events, written] = await Promise.all([
    everyVisit(clientId),
    call('complaints.ofClient', { clientId }),
    call('sessions.safetyEvents', { clientId }),
    call('documents.text', { clientId, kind: 'letter' }),
  ])
  const care = careToReport(complaints, visits)
  const newest = await newestOf(care.visits)
  return { care, events, nextVisit: newest?.content.nextVisit ?? null, signedAt: newest?.signedAt ?? null, written }
}

function newestOf(visits: readonly ProgressVisit[]) {
  const last = visits.at(-1)
  return last === undefined ? null : call('sessions.get', { id: last.sessionId })
}
