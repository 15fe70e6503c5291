import { useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEntry, AuditFilters } from '../../../shared/contract/audit'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

const atOnce = 200

interface Part {
  entries: AuditEntry[]
  total: number | null
}

/** The log, part by part as it is scrolled: each begins where the one before ended, so that a line written meanwhile moves nothing. */
export function useEntries(filters: AuditFilters) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery<Part, AppError, { entries: AuditEntry[]; total: number }, unknown[], number | null>({
    queryKey: ['audit.entries', filters],
    initialPageParam: null,
    // Looking at records adds lines without telling the page.
    refetchOnMount: 'always',
    queryFn: ({ pageParam }) => call('audit.entries', { filters, before: pageParam, limit: atOnce }),
    getNextPageParam: ({ entries }) => (entries.length < atOnce ? undefined : entries.at(-1)?.seq),
    select: ({ pages }) => ({ entries: pages.flatMap(({ entries }) => entries), total: pages[0]?.total ?? 0 }),
  })
  const more = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }
  return { data, error, more }
}
