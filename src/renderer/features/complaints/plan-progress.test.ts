import { expect, test } from 'vitest'
import { aSummary } from '../../../../test/helpers/session-summaries'
import { planProgress } from './plan-progress'

const ofComplaint = (complaintId: number | null, count: number, status: 'draft' | 'signed' = 'signed') => Array.from({ length: count }, () => aSummary({ complaintId, status }))
const at = (plannedSessions: number | null, visits: number) =>
  planProgress({ id: 1, plannedSessions }, [...ofComplaint(1, visits), ...ofComplaint(1, 1, 'draft'), ...ofComplaint(2, 9), ...ofComplaint(null, 3)])

test.each([
  [6, 0, { visits: 0, planned: 6, isReviewDue: false }],
  [6, 5, { visits: 5, planned: 6, isReviewDue: false }],
  [6, 6, { visits: 6, planned: 6, isReviewDue: true }],
  [6, 60, { visits: 60, planned: 6, isReviewDue: true }],
  [null, 4, { visits: 4, planned: null, isReviewDue: false }],
])('planned %j, signed for this complaint %i', (planned, visits, expected) => expect(at(planned, visits)).toEqual(expected))
