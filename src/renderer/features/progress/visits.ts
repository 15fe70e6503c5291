import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { ProgressVisit, VisitPlace } from '../../../shared/contract/progress'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

/** Few enough that one answer of the main process stays well under a frame. */
const visitsAtOnce = 200

/** All signed sessions of a client, oldest first, read part by part, so that the main process answers others between the parts. */
export async function everyVisit(clientId: number): Promise<ProgressVisit[]> {
  const all: ProgressVisit[] = []
  let after: VisitPlace | null = null
  do {
    const { visits, next }: { visits: ProgressVisit[]; next: VisitPlace | null } = await call('progress.ofClient', { clientId, after, limit: visitsAtOnce })
    all.push(...visits)
    after = next
  } while (after !== null)
  return all
}

/** The same, kept fresh. */
export const useVisits = (clientId: number): UseQueryResult<ProgressVisit[], AppError> =>
  useQuery<ProgressVisit[], AppError>({ queryKey: ['progress.ofClient', { clientId }], queryFn: () => everyVisit(clientId) })
