import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { DiscardedDrafts } from './discarded-drafts'
import { groupTimeline } from './group-timeline'
import { TimelineRow } from './timeline-row'
import classes from './timeline.module.css'

/** All sessions of a client, newest first, by year; long pauses are named. */
export function Timeline({ clientId }: { clientId: number }) {
  const { t } = useTranslation('clients')
  const { data, error } = useOp('sessions.ofClient', { clientId })
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  return (
    <div className={classes.timeline}>
      {data.length === 0 ? <EmptyState title={t('timeline.emptyTitle')}>{t('timeline.emptyText')}</EmptyState> : null}
      {groupTimeline(data).map(({ year, entries }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 className={classes.year} id={`year-${year}`}>
            {year} <span className={classes.count}>{t('sessionCount', { count: entries.length })}</span>
          </h2>
          <ol className={classes.list}>
            {entries.map(({ session, pauseWeeks }) => (
              <li key={session.id}>
                <TimelineRow session={session} />
                {pauseWeeks === null ? null : <p className={classes.pause}>{t('timeline.pause', { count: pauseWeeks })}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
      <DiscardedDrafts clientId={clientId} />
    </div>
  )
}
