import { useMutation } from '@tanstack/react-query'
import type { ClientListItem } from '../../../shared/contract/clients'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

/** Above what any practice has. */
const most = 100_000

/** Fetches all clients whom what was typed fits, for choosing them at once: the list itself holds only those it was scrolled to. */
export function useEverybody(chosen: (clients: readonly ClientListItem[]) => void): { choose: (typed: string) => void; error: AppError | null } {
  const { mutate, error } = useMutation<ClientListItem[], AppError, string>({ mutationFn: (typed) => call('clients.list', { archived: false, typed, most }), onSuccess: chosen })
  return { choose: mutate, error }
}
