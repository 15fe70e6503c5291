import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { RestoreState } from '../../../shared/contract/restore'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { often } from '../../api/hooks'

/** Whether records were restored, and how far a backup that is looked at is: asked often while one is. */
export function useRestoreState(): UseQueryResult<RestoreState, AppError> {
  return useQuery<RestoreState, AppError>({
    queryKey: ['restore.state', {}],
    queryFn: () => call('restore.state', {}),
    refetchInterval: ({ state }) => (state.data?.running ? often : false),
  })
}
