import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import { useDraftStore } from './draft-context'

/** The list of sessions offers it for 30 days more. */
const offerMs = 20_000

/** Puts the draft away for 30 days without a question, and offers it back. */
export function useDiscard(session: Session): () => void {
  const { t } = useTranslation('sessions')
  const [, navigate] = useLocation()
  const store = useDraftStore()

  async function discard(): Promise<void> {
    // So that what comes back after an undo is all of it. A draft that cannot be saved may still be put away.
    await store.flush()
    await call('sessions.discard', { id: session.id })
    navigate(`/clients/${session.clientId}`)
    const restore = () =>
      void call('sessions.restore', { id: session.id }).then(() => navigate(`/sessions/${session.id}`), notifyFailure)
    notifyUndo(t('discard.done'), restore, { forMs: offerMs })
  }

  return () =>
    void discard().catch((error: unknown) =>
      notifyFailure(error instanceof AppError ? error : new AppError('internal', t('discard.failed'))),
    )
}
