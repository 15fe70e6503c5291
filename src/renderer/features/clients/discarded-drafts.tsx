import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { formatDay } from '../../../shared/domain/days'
import { therapyLabel } from '../../../shared/reference/therapies'
import { useCommand, useOp } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import classes from './timeline.module.css'

/** Drafts put away in the last 30 days: a wrong press is made good here after its message has gone. Nothing where there are none. */
export function DiscardedDrafts({ clientId }: { clientId: number }) {
  const { t } = useTranslation('clients')
  const [, navigate] = useLocation()
  const { data } = useOp('sessions.discarded', { clientId })
  const restore = useCommand('sessions.restore')
  if (data === undefined || data.length === 0) return null
  const bringBack = (id: number) => restore.mutate({ id }, { onSuccess: () => navigate(`/sessions/${id}`), onError: notifyFailure })
  return (
    <section aria-labelledby="discarded">
      <h2 className={classes.year} id="discarded">
        {t('discarded.title')} <span className={classes.count}>{t('discarded.hint')}</span>
      </h2>
      <ul className={classes.list}>
        {data.map((draft) => (
          <li key={draft.id} className={classes.away}>
            <span className={classes.day}>{formatDay(draft.heldOn)}</span>
            <span className={classes.what}>
              <span>{draft.therapyIds.map(therapyLabel).join(', ') || t('today.noTherapy')}</span>
              {draft.excerpt === '' ? null : <bdi className={classes.excerpt}>{draft.excerpt}</bdi>}
            </span>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={20} aria-hidden />}
              loading={restore.isPending && restore.variables.id === draft.id}
              aria-label={t('discarded.bringBackOf', { day: formatDay(draft.heldOn) })}
              onClick={() => bringBack(draft.id)}
            >
              {t('discarded.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
