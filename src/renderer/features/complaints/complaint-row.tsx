import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Complaint } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { areaLabel } from './complaint-words'
import classes from './complaints.module.css'

/** A complaint on one line: what, where, since when, open or closed. */
export function ComplaintRow({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints')
  return (
    <Link href={`/clients/${complaint.clientId}/complaints/${complaint.id}`} className={classes.row}>
      <span className={classes.what}>
        <bdi className={classes.name}>{complaint.title}</bdi>
        <span className={classes.quiet}>
          {complaint.areaIds.length === 0 ? t('noArea') : complaint.areaIds.map(areaLabel).join(', ')}
          {complaint.side === null ? '' : ` · ${t(`side.${complaint.side}`)}`}
        </span>
      </span>
      <span className={classes.quiet}>{complaint.startedOn === null ? '' : t('since', { day: formatDay(complaint.startedOn) })}</span>
      <span className={classes.state} data-closed={complaint.closedOn !== null || undefined}>
        {complaint.closedOn === null ? t('open') : t('closedOn', { day: formatDay(complaint.closedOn) })}
      </span>
    </Link>
  )
}
