import type { SessionSummary } from '../../src/shared/contract/sessions'

let sessions = 0

/** A line of the timeline as the main process gives it; `changes` replaces fields of an ordinary signed session. */
export const aSummary = (changes: Partial<SessionSummary> = {}): SessionSummary => ({
  id: ++sessions,
  clientId: 1,
  number: 1,
  status: 'signed',
  amending: false,
  heldOn: '2026-11-01',
  startTime: '10:00',
  complaintId: null,
  therapyIds: ['sports-massage'],
  areaIds: [],
  areaCount: 2,
  pain: { arrival: 5, end: null, carriedOn: null },
  excerpt: '',
  pinned: false,
  starred: false,
  updatedAt: '2026-11-22T12:00:00.000Z',
  ...changes,
})
