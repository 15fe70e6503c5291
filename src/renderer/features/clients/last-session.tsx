import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { daysBetween } from '../../../shared/domain/days'
import { Card } from '../../ui/card'
import { today } from '../../ui/clock'
import classes from './client-record.module.css'
import { SessionFacts } from './session-facts'

/** What was done last, and how long ago. */
export function LastSession({ clientId, session }: { clientId: number; session: SessionSummary | undefined }) {
  const { t } = useTranslation('clients')
  if (session === undefined) {
    return (
      <Card title={t('overview.last')}>
        <p className={classes.quiet}>{t('overview.noSession')}</p>
      </Card>
    )
  }
  return (
    <Card
      title={t('overview.last')}
      action={
        <Link href={`/clients/${clientId}/sessions`} className={classes.link}>
          {t('overview.allSessions')}
        </Link>
      }
    >
      <SessionFacts session={session} ago={t('overview.daysAgo', { count: daysBetween(session.heldOn, today()) })} />
    </Card>
  )
}
