import type { SessionSummary } from '../../../shared/contract/sessions'
import { useEvery, useOp } from '../../api/hooks'
import { everySummary } from '../sessions/every-summary'

/** Sessions that are asked for first: more than fit on a screen. */
const atFirst = 50

/** A client's sessions, newest first: first the newest, so that a record of many years opens as quickly as one of a month, then all. */
export function useSessions(clientId: number): { sessions: readonly SessionSummary[] | undefined; /** Whether all are there: only then anything can be counted. */ isWhole: boolean } {
  const first = useOp('sessions.ofClient', { clientId, after: null, limit: atFirst })
  const hasMore = first.data?.length === atFirst
  const all = useEvery('sessions.ofClient', clientId, everySummary, hasMore)
  return { sessions: hasMore ? (all.data ?? first.data) : first.data, isWhole: first.data !== undefined && (!hasMore || all.data !== undefined) }
}
