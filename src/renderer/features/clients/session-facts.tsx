import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { therapyLabel } from '../../../shared/reference/therapies'
import classes from './client-record.module.css'
import { PainFigure } from './timeline-row'

/** A session in a few lines: when, what, and how pain went. */
export function SessionFacts({ session, ago }: { session: SessionSummary; ago: string }) {
  const { t } = useTranslation('clients')
  return (
    <>
      <p className={classes.dated}>
        <Link href={`/sessions/${session.id}`} className={classes.link}>
          {formatDay(session.heldOn)}
        </Link>
        <span className={classes.quiet}>{ago}</span>
      </p>
      <p className={classes.facts}>
        <span>{session.therapyIds.map(therapyLabel).join(', ')}</span>
        <span>{t('timeline.areas', { count: session.areaCount })}</span>
        <PainFigure pain={session.pain} />
      </p>
      {session.excerpt === '' ? null : (
        <p className={classes.clamp} dir="auto">
          {session.excerpt}
        </p>
      )}
    </>
  )
}
