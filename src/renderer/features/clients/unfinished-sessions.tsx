import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { UnfinishedSession } from '../../../shared/contract/sessions'
import { formatDay } from '../../../shared/domain/days'
import { therapyLabel } from '../../../shared/reference/therapies'
import { useNow } from '../../ui/clock'
import { PersonName } from '../../ui/person-name'
import { elapsed } from './elapsed'
import classes from './today.module.css'

/** Notes begun and not signed, oldest first: the end-of-day list. Nothing where there are none. */
export function UnfinishedSessions({ sessions }: { sessions: readonly UnfinishedSession[] }) {
  const { t } = useTranslation('clients')
  const now = useNow()
  if (sessions.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="unfinished">
      <h2 className={classes.heading} id="unfinished">
        {t('today.unfinished')} <span className={classes.count}>{sessions.length}</span>
      </h2>
      <ul className={classes.list}>
        {sessions.map((session) => {
          const age = elapsed(session.updatedAt, now)
          return (
            <li key={session.id} className={classes.draft}>
              <div className={classes.who}>
                <Link href={`/clients/${session.clientId}`} className={classes.name}>
                  <PersonName person={session} />
                </Link>
                <span className={classes.detail}>{[session.therapyIds.map(therapyLabel).join(', ') || t('today.noTherapy'), ...(session.amending ? [t('today.amending')] : [])].join(' · ')}</span>
              </div>
              <span className={classes.figure}>{t('today.heldOn', { day: formatDay(session.heldOn) })}</span>
              <span className={classes.age}>{t(`elapsed.${age.unit}`, { count: age.count })}</span>
              <Button component={Link} href={`/sessions/${session.id}?gap`} className={classes.action}>
                {t('continue')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
