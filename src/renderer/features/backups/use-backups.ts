import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Backup, BackupStatus } from '../../../shared/contract/backups'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { often } from '../../api/hooks'

/** Milliseconds between two looks while nothing is being done: a level rises by itself as time goes by. */
const seldom = 60_000

/** What is backed up and what is not, always known. */
export function useBackupStatus(): UseQueryResult<BackupStatus, AppError> {
  return useQuery<BackupStatus, AppError>({
    queryKey: ['backups.status', {}],
    queryFn: () => call('backups.status', {}),
    refetchInterval: ({ state }) => (state.data?.running ? often : seldom),
  })
}

export function useBackups(): UseQueryResult<Backup[], AppError> {
  return useQuery<Backup[], AppError>({ queryKey: ['backups.list', {}], queryFn: () => call('backups.list', {}) })
}
