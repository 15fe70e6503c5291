import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import classes from './practice.module.css'

/** Open complaints whose planned sessions are done: time to look back with the client. */
export function ReviewsDue() {
  const { t } = useTranslation('practice')
  const { data, error } = useOp('practice.reviewsDue', {})
  const reviews = data?.reviews ?? []
  return (
    <Card title={reviews.length === 0 ? t('reviews.title') : t(data?.more === true ? 'reviews.titleMany' : 'reviews.titleCount', { count: reviews.length })}>
      {error === null ? null : <Failure error={error} />}
      {data?.reviews.length === 0 ? <p className={classes.quiet}>{t('reviews.none')}</p> : null}
      <ul className={classes.list}>
        {reviews.map((review) => (
          <li key={review.complaintId}>
            <Link href={`/clients/${review.clientId}/complaints/${review.complaintId}`} className={classes.row}>
              <span className={classes.who}>
                <span className={classes.name}>
                  <PersonName person={review} />
                </span>
                <bdi className={classes.what}>{review.title}</bdi>
              </span>
              <span className={classes.facts}>
                <span className={classes.figure}>{t('reviews.done', { sessions: review.sessions, planned: review.plannedSessions })}</span>
                <span className={classes.figure}>{t('reviews.last', { on: formatDay(review.lastOn) })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {data?.more === true ? <p className={classes.quiet}>{t('reviews.first', { count: reviews.length })}</p> : null}
    </Card>
  )
}
