import { Button, Center, Loader } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { DiscardedSession } from './discarded-session'
import { SessionEditor } from './session-editor'
import { SignedSession } from './signed-session'

/** One session: a draft is written here, a signed or withdrawn one is read. */
export function SessionScreen({ sessionId }: { sessionId: number }) {
  return <OpenSession key={sessionId} sessionId={sessionId} />
}

type Loaded = { session: Session; undo: string | null } | { error: AppError }

/** Loaded by hand, not through the cache: an editor that began with a cached revision would be refused at its first save. */
function OpenSession({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation('sessions')
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const show = useCallback((session: Session) => setLoaded({ session, undo: null }), [])
  const load = useCallback(() => {
    Promise.all([call('sessions.get', { id: sessionId }), call('sessions.undoSteps', { id: sessionId })])
      .then(([session, { steps }]) => setLoaded({ session, undo: steps }))
      .catch((error: unknown) => setLoaded({ error: error instanceof AppError ? error : new AppError('internal', t('load.failed')) }))
  }, [sessionId, t])
  useEffect(load, [load])

  if (loaded === null) {
    return (
      <Center h="100%">
        <Loader aria-label={t('load.loading')} />
      </Center>
    )
  }
  if ('error' in loaded) return <NotLoaded error={loaded.error} retry={load} />
  const { session, undo } = loaded
  if (session.discardedAt !== null) return <DiscardedSession session={session} onChange={show} />
  // Its ten minutes are counted from when it is shown.
  if (session.status !== 'draft') return <SignedSession key={session.reopenableUntil} session={session} onChange={show} />
  return <SessionEditor session={session} undo={undo} onChange={show} />
}

function NotLoaded({ error, retry }: { error: AppError; retry: () => void }) {
  const { t } = useTranslation('sessions')
  const { t: common } = useTranslation()
  // A number that is none (an address from nowhere) is refused as input: for the reader that is the same as not found.
  const unknown = error.code === 'not_found' || error.code === 'invalid_input'
  return (
    <Screen title={t('load.title')}>
      {unknown ? (
        <EmptyState title={t('load.notFound')} action={<Button component={Link} href="/clients">{common('clients')}</Button>}>
          {t('load.notFoundHint')}
        </EmptyState>
      ) : (
        <>
          <Failure error={error} />
          <Button mt="md" onClick={retry}>
            {common('tryAgain')}
          </Button>
        </>
      )}
    </Screen>
  )
}
