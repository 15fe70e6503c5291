import { useHotkeys } from '@mantine/hooks'
import { useLocation } from 'wouter'

/** Keys that work everywhere in the open practice. Screens add their own. */
export function useShellKeys(lock: () => void): void {
  const [, navigate] = useLocation()
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
}
