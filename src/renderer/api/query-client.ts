import { notifyManager, type Query, QueryClient } from '@tanstack/react-query'
import { isReadAtOnce } from './touched'

/**
 * The library's defaults suit a network: it pauses when the machine is offline, which is our normal state, and retries what
 * will not change. Here every read is local and everything active is read again after each change.
 */
export function createQueryClient(): QueryClient {
  // By default with a timer: whoever waited for a fresh answer would go on before the screen had it.
  notifyManager.setScheduler(queueMicrotask)
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** After a change anywhere in the main process, refetch what is on screen and forget what is not. */
export function refetchOnChange(client: QueryClient): void {
  window.bridge.onChanged((path) => {
    if (path === 'app.closing') return
    const isAtOnce = ({ queryKey: [asked] }: Query) => isReadAtOnce(path, asked)
    void client.invalidateQueries({ predicate: (query) => !isAtOnce(query), refetchType: 'none' })
    void client.invalidateQueries({ predicate: isAtOnce })
  })
}
