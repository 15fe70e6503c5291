import { IconPinFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../../shared/contract/sessions'
import { formatDay } from '../../../../shared/domain/days'
import { therapyLabel } from '../../../../shared/reference/therapies'
import classes from './brief.module.css'

const mostShown = 3

/** The sessions a therapist wants at hand, one line each. Nothing where there are none. */
export function PinnedSessions({ sessions }: { sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('clients')
  const pinned = sessions.filter((session) => session.pinned)
  if (pinned.length === 0) return null
  return (
    <nav className={classes.strip} aria-label={t('overview.pinned')}>
      <span className={classes.stripTitle}>{t('timeline.pinned')}</span>
      {pinned.slice(0, mostShown).map((session) => (
        <Link key={session.id} href={`/sessions/${session.id}`} className={classes.chip} title={session.therapyIds.map(therapyLabel).join(', ')}>
          <IconPinFilled size={16} aria-hidden /> {formatDay(session.heldOn)}
        </Link>
      ))}
    </nav>
  )
}
