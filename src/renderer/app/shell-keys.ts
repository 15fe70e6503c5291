import { useHotkeys } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { openSearch } from '../features/search/palette'

/** Keys that work everywhere in the open practice. Screens add their own. */
export function useShellKeys(lock: () => void): void {
  const [location, navigate] = useLocation()
  useHotkeys(
    [
      ['mod+L', lock],
      ['mod+comma', () => navigate('/settings')],
      ['mod+N', () => navigate('/clients/new')],
      ['mod+1', () => navigate('/')],
      ['mod+2', () => navigate('/clients')],
      ['mod+3', () => navigate('/practice')],
    ],
    [],
  )
  // In a note it opens the phrases, in the list of clients it goes to its own field.
  useHotkeys([['/', () => void (location === '/clients' || openSearch())]])
}
