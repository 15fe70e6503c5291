import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../../shared/domain/days'
import { useOp } from '../../../api/hooks'
import { today } from '../../../ui/clock'
import { Failure } from '../../../ui/failure'
import classes from './brief.module.css'
import { type Due, nextDue } from './visit-dates'

/** What the last session promised: its plan, and when the client was to come again. */
export function Planned({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation('clients')
  const { data: session, error } = useOp('sessions.get', { id: sessionId })
  if (error !== null) return <Failure error={error} />
  if (session === undefined) return null
  const { notes, nextVisit, heldOn } = session.content
  return (
    <>
      <h3 className={classes.part}>{t('overview.planned')}</h3>
      {notes.plan === '' ? (
        <p className={classes.quiet}>{t('overview.noPlan')}</p>
      ) : (
        <p className={classes.clamp} dir="auto">
          {notes.plan}
        </p>
      )}
      <NextVisit due={nextDue(nextVisit, heldOn, today())} />
    </>
  )
}

function NextVisit({ due }: { due: Due }) {
  const { t } = useTranslation('clients')
  if (due.kind !== 'on') return <p className={classes.quiet}>{t(`due.${due.kind}`)}</p>
  const on = formatDay(due.on)
  if (due.days > 0) return <p className={classes.next}>{t('due.in', { on, count: due.days })}</p>
  if (due.days === 0) return <p className={classes.next}>{t('due.today', { on })}</p>
  return <p className={classes.due}>{t('due.over', { on, count: -due.days })}</p>
}
