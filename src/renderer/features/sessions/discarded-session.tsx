import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { notifyFailure } from '../../ui/failure'
import { Screen } from '../../ui/screen'

export function DiscardedSession({ session, onChange }: { session: Session; onChange: (session: Session) => void }) {
  const { t } = useTranslation('sessions')
  const restore = useCommand('sessions.restore')
  const bringBack = () => restore.mutate({ id: session.id }, { onSuccess: onChange, onError: notifyFailure })
  return (
    <Screen title={t('discarded.title')}>
      <EmptyState
        title={t('discarded.what', { day: formatDay(session.content.heldOn) })}
        action={
          <Button loading={restore.isPending} onClick={bringBack}>
            {t('discarded.restore')}
          </Button>
        }
      >
        {t('discarded.hint')}
      </EmptyState>
    </Screen>
  )
}
