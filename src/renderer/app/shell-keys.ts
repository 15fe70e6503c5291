import { useHotkeys } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { openSearch } from '../features/search/palette'
import { dialogIsOpen } from '../ui/dialog-open'

/** Keys that work everywhere in the open practice, the lock's over any dialog too. Screens add their own. */
export function useShellKeys(lock: () => void): void {
  const [location, navigate] = useLocation()
  const go = (to: string) => () => void (dialogIsOpen() || navigate(to))
  useHotkeys(
    [
      ['mod+L', lock],
      ['mod+comma', go('/settings')],
      ['mod+N', go('/clients/new')],
      ['mod+1', go('/')],
      ['mod+2', go('/clients')],
      ['mod+3', go('/practice')],
    ],
    [],
  )
  // In a note it opens the phrases, in the list of clients it goes to its own field.
  useHotkeys([['/', () => void (location === '/clients' || dialogIsOpen() || openSearch())]])
}
