import type { UseQueryResult } from '@tanstack/react-query'
import type { ProgressVisit, VisitPlace } from '../../../shared/contract/progress'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { everyPart } from '../../api/every-part'
import { useEvery } from '../../api/hooks'

/** Few enough that one answer of the main process stays well under a frame. */
const visitsAtOnce = 200

/** All signed sessions of a client, oldest first. */
export const everyVisit = (clientId: number): Promise<ProgressVisit[]> =>
  everyPart<ProgressVisit, VisitPlace>(async (after) => {
    const { visits, next } = await call('progress.ofClient', { clientId, after, limit: visitsAtOnce })
    return { part: visits, next }
  })

/** The same, kept fresh. */
export const useVisits = (clientId: number): UseQueryResult<ProgressVisit[], AppError> =>
  useEvery('progress.ofClient', clientId, everyVisit)
