import type { UseQueryResult } from '@tanstack/react-query'
import type { BatchState } from '../../../shared/contract/documents'
import type { AppError } from '../../../shared/errors'
import { useCommand, useOp } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'

export type BatchRunning = Extract<BatchState, { phase: 'running' }>
export type BatchEnded = Extract<BatchState, { phase: 'ended' }>

/** Where a batch is started, and what came of it is read. */
export const batchAddress = '/clients/documents'

/** The batch that is running or ended last; null where there is none. Asked often while one is running. */
export const useBatch = (): UseQueryResult<BatchState | null, AppError> => useOp('documents.batchState', {}, { until: (state) => state?.phase !== 'running' })

export const isWhole = ({ saved, total }: BatchEnded): boolean => saved === total

/** What came of it was seen. */
export function useDismissBatch(): () => void {
  const { mutate } = useCommand('documents.dismissBatch')
  return () => mutate({}, { onError: notifyFailure })
}
