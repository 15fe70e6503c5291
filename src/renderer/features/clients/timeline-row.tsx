import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { therapyLabel } from '../../../shared/reference/therapies'
import classes from './timeline.module.css'

/** One session on one line; the whole line opens it. */
export function TimelineRow({ session }: { session: SessionSummary }) {
  const { t } = useTranslation('clients')
  return (
    <Link href={`/sessions/${session.id}`} className={classes.row}>
      <span className={classes.number}>{session.number}</span>
      <span className={classes.day}>
        {formatDay(session.heldOn)}
        {session.status === 'draft' ? <span className={classes.draft}>{t('timeline.draft')}</span> : null}
      </span>
      <span className={classes.what}>
        <span className={classes.therapies}>{session.therapyIds.map(therapyLabel).join(', ') || t('today.noTherapy')}</span>
        {session.excerpt === '' ? null : <bdi className={classes.excerpt}>{session.excerpt}</bdi>}
      </span>
      <span className={classes.figure}>{t('timeline.areas', { count: session.areaCount })}</span>
      <PainFigure pain={session.pain} />
    </Link>
  )
}

/** A value only carried over, or never taken, is not a measurement and says so. */
export function PainFigure({ pain }: Pick<SessionSummary, 'pain'>) {
  const { t } = useTranslation('clients')
  const arrival = pain.carriedOn !== null ? null : pain.arrival
  if (arrival === null && pain.end === null) {
    return <span className={classes.none}>{t(pain.carriedOn !== null ? 'timeline.painCarried' : 'timeline.painNone')}</span>
  }
  const words = (value: number | null) => value ?? '–'
  return (
    <span className={classes.figure}>
      {t('timeline.pain')} <b>{words(arrival)}</b> <span aria-label={t('timeline.to')}>→</span> <b>{words(pain.end)}</b>
    </span>
  )
}
