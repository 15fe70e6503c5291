import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Value } from '../../../shared/contract'
import type { AuditEntry, AuditFilters } from '../../../shared/contract/audit'
import type { AppError } from '../../../shared/errors'
import { call } from '../../api/call'

const atOnce = 200
/** Lines that fill any window: what is rare is looked for until there are as many, or the log has ended. */
const enough = 60

type Part = Value<'audit.entries'>

interface Entries {
  entries: AuditEntry[]
  /** Null while it is not known. */
  total: number | null
}

/** The log, part by part as it is scrolled: each begins where the one before ended, so that a line written meanwhile moves nothing. */
export function useEntries(filters: AuditFilters): { data: Entries | undefined; error: AppError | null; /** Older lines are being looked through. */ isLooking: boolean; more: () => void } {
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery<Part, AppError, Entries, unknown[], number | null>({
    queryKey: ['audit.entries', filters],
    initialPageParam: null,
    // Looking at records adds lines without telling the page.
    refetchOnMount: 'always',
    queryFn: ({ pageParam }) => call('audit.entries', { filters, before: pageParam, limit: atOnce }),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => {
      const entries = pages.flatMap((page) => page.entries)
      return { entries, total: pages[0]?.total ?? (pages.at(-1)?.next === null ? entries.length : null) }
    },
  })
  const isLooking = hasNextPage && data !== undefined && data.entries.length < enough
  // Asked for while the lines shown are read again, it would end that; nothing is asked for again and again that has failed.
  const canGoOn = hasNextPage && !isFetching && error === null
  const more = () => {
    if (canGoOn) void fetchNextPage()
  }
  useEffect(() => {
    if (isLooking && canGoOn) void fetchNextPage()
  }, [isLooking, canGoOn, fetchNextPage])
  return { data, error, isLooking, more }
}
