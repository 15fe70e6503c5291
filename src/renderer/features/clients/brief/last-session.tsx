import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import type { SessionSummary } from '../../../../shared/contract/sessions'
import { formatDay } from '../../../../shared/domain/days'
import { seriesOf } from '../../../../shared/domain/progress'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { Card } from '../../../ui/card'
import { today } from '../../../ui/clock'
import { Failure } from '../../../ui/failure'
import { useVisits } from '../../progress/visits'
import { PainFigure } from '../timeline-row'
import classes from './brief.module.css'
import { Planned } from './planned'
import { since } from './visit-dates'

/** What was done last and how it went; what was planned then for the visit to come. */
export function LastSession({ clientId, sessions }: { clientId: number; sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('clients')
  const last = sessions.find(({ status }) => status === 'signed')
  const draft = sessions.find(({ status }) => status === 'draft')
  const { data: visits, error } = useVisits(clientId)
  if (error !== null) return <Failure error={error} />
  if (last === undefined) {
    return (
      <Card title={t('overview.last')}>
        <p className={classes.quiet}>{t('overview.noSession')}</p>
        {draft === undefined ? null : (
          <Link href={`/sessions/${draft.id}`} className={classes.link}>
            {t('overview.onlyDraft', { day: formatDay(draft.heldOn) })}
          </Link>
        )}
      </Card>
    )
  }
  const age = since(last.heldOn, today())
  return (
    <Card
      title={t('overview.last')}
      action={
        <Link href={`/clients/${clientId}/sessions`} className={classes.link}>
          {t('overview.allSessions')}
        </Link>
      }
    >
      <p className={classes.dated}>
        <Link href={`/sessions/${last.id}`} className={classes.link}>
          {formatDay(last.heldOn)}
        </Link>
        {age.kind === 'future' ? <span className={classes.due}>{t('overview.future')}</span> : <span className={classes.quiet}>{t('overview.daysAgo', { count: age.days })}</span>}
      </p>
      <p className={classes.what}>{last.therapyIds.map(therapyLabel).join(', ')}</p>
      <p className={classes.figures}>
        <PainFigure pain={last.pain} />
        {visits === undefined ? null : <TensionFigure visits={visits} sessionId={last.id} />}
      </p>
      {last.excerpt === '' ? null : (
        <p className={classes.clamp} data-short dir="auto">
          {last.excerpt}
        </p>
      )}
      <Planned sessionId={last.id} />
    </Card>
  )
}

/** Mean tension within the visit, of the same areas on arrival and at the end; carried values are not in it. */
function TensionFigure({ visits, sessionId }: { visits: readonly ProgressVisit[]; sessionId: number }) {
  const { t } = useTranslation('clients')
  const point = seriesOf(visits, { kind: 'tension-mean' }).points.find((it) => it.sessionId === sessionId)
  if (point === undefined || (point.arrival === null && point.end === null)) return <span className={classes.quiet}>{t('overview.tensionNone')}</span>
  const words = (value: number | null) => value?.toFixed(1) ?? '–'
  return (
    <span>
      {t('overview.tension')} <b>{words(point.arrival)}</b> <span aria-label={t('timeline.to')}>→</span> <b>{words(point.end)}</b>{' '}
      <span className={classes.quiet}>{t('overview.tensionAreas', { count: point.count })}</span>
    </span>
  )
}
