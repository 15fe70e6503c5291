import { keepPreviousData, useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query'
import type { CommandPath, Input, Path, QueryPath, TaskPath, Value } from '../../shared/contract'
import type { AppError } from '../../shared/errors'
import { call } from './call'

/** Milliseconds between two looks at work that goes on. */
export const often = 250

/**
 * A query of the contract, kept fresh: `const { data } = useOp('clients.get', { id })`. `enabled: false` waits. `keep: true` shows the
 * answer to the question before until the new one is there: `isPlaceholderData` says so. `until` asks again and again until the answer is whole.
 */
export function useOp<P extends QueryPath | 'vault.state' | 'vault.recoveryKey' | 'vault.computerUnlock' | 'history.state' | 'restore.contents' | 'settings.preferences' | 'documents.batchState' | 'documents.batchFailures'>(
  path: P,
  input: Input<P>,
  { keep = false, until, ...options }: { enabled?: boolean; keep?: boolean; until?: (value: Value<P>) => boolean } = {},
): UseQueryResult<Value<P>, AppError> {
  return useQuery<Value<P>, AppError>({ queryKey: [path, input], queryFn: () => call(path, input), ...(keep ? { placeholderData: keepPreviousData } : {}), ...(until === undefined ? {} : { refetchInterval: askedAgain(until) }), ...options })
}

const askedAgain =
  <T>(until: (value: T) => boolean) =>
  ({ state: { data } }: { state: { data: T | undefined } }): number | false =>
    data === undefined || until(data) ? false : often

/** All of a client that a query answers in parts (`every-part.ts`), kept fresh as the query is. */
export const useEvery = <T>(path: QueryPath, clientId: number, read: (clientId: number) => Promise<T[]>, enabled = true): UseQueryResult<T[], AppError> =>
  useQuery<T[], AppError>({ queryKey: [path, { clientId }], queryFn: () => read(clientId), enabled })

/** A command or task of the contract: `const sign = useCommand('sessions.sign'); sign.mutate({ id, revision })`. */
export function useCommand<P extends CommandPath | TaskPath>(path: P): UseMutationResult<Value<P>, AppError, Input<P>> {
  return useMutation<Value<P>, AppError, Input<P>>({ mutationKey: [path], mutationFn: (input) => call(path as Path as P, input) })
}
