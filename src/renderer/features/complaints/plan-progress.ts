import type { Complaint } from '../../../shared/contract/complaints'
import type { SessionSummary } from '../../../shared/contract/sessions'

/** How far the plan of a complaint has come. */
export interface PlanProgress {
  /** Signed sessions for this complaint. */
  visits: number
  planned: number | null
  /** As many as were planned until the review, or more. */
  isReviewDue: boolean
}

/** Drafts do not count: nobody has said yet that the visit took place. */
export function planProgress({ id, plannedSessions }: Pick<Complaint, 'id' | 'plannedSessions'>, sessions: readonly SessionSummary[]): PlanProgress {
  const visits = sessions.filter(({ complaintId, status }) => complaintId === id && status === 'signed').length
  return { visits, planned: plannedSessions, isReviewDue: plannedSessions !== null && visits >= plannedSessions }
}
