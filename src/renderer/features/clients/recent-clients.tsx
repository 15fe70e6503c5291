import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ClientListItem } from '../../../shared/contract/clients'
import type { UnfinishedSession } from '../../../shared/contract/sessions'
import { ageOn, formatDay } from '../../../shared/domain/days'
import { draftOf } from '../../../shared/domain/draft-of'
import { fullName } from '../../../shared/domain/client-name'
import { today } from '../../ui/clock'
import { PersonName } from '../../ui/person-name'
import { AlertMark } from './alert-mark'
import { useStartSession } from './start-session'
import classes from './today.module.css'
import { Trend } from './trend'

interface Props {
  clients: readonly ClientListItem[]
  unfinished: readonly UnfinishedSession[]
}

/** The people seen last, each one press away from the next session. */
export function RecentClients({ clients, unfinished }: Props) {
  const { t } = useTranslation('clients')
  const { start, starting } = useStartSession()
  return (
    <section className={classes.section} aria-labelledby="recent">
      <h2 className={classes.heading} id="recent">
        {t(clients.some((client) => client.lastSessionOn !== null) ? 'today.recent' : 'today.notSeen')}
      </h2>
      <ul className={classes.list}>
        {clients.map((client) => {
          const draft = draftOf(unfinished, client.id)
          const from = client.sessionCount > 0 ? 'repeat' : 'blank'
          return (
            <li key={client.id} className={classes.row}>
              <div className={classes.who}>
                <Link href={`/clients/${client.id}`} className={classes.name}>
                  <PersonName person={client} />
                </Link>
                <span className={classes.detail}>
                  {client.bornOn === null ? t('ageUnknown') : t('age', { count: ageOn(client.bornOn, today()) })}
                </span>
              </div>
              <AlertMark conditionIds={client.conditionIds} />
              <span className={classes.figure}>{client.lastSessionOn === null ? t('notSeen') : formatDay(client.lastSessionOn)}</span>
              <span className={classes.trend}>
                <Trend values={client.trend} />
              </span>
              {draft === undefined ? (
                <Button
                  variant="default"
                  className={classes.action}
                  leftSection={from === 'repeat' ? <IconRepeat size={20} aria-hidden className={classes.repeat} /> : undefined}
                  aria-label={t(`${from}Of`, { name: fullName(client) || client.preferredName })}
                  loading={starting === client.id}
                  onClick={() => start(client.id, from)}
                >
                  {t(from)}
                </Button>
              ) : (
                <Button component={Link} href={`/sessions/${draft.id}`} variant="default" className={classes.action}>
                  {t('continue')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
