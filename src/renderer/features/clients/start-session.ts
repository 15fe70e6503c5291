import { useLocation } from 'wouter'
import { useCommand } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'

/** Opens a new draft in the editor. */
export function useStartSession() {
  const [, navigate] = useLocation()
  const start = useCommand('sessions.start')
  return {
    starting: start.isPending ? start.variables.clientId : null,
    start: (clientId: number, from: 'blank' | 'repeat') =>
      start.mutate({ clientId, from }, { onSuccess: (session) => navigate(`/sessions/${session.id}`), onError: notifyFailure }),
  }
}
