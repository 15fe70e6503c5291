import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import { Link } from 'wouter'
import type { RetentionClient } from '../../../shared/contract/retention'
import { formatDay } from '../../../shared/domain/days'
import { PersonName } from '../../ui/person-name'
import { stateWords } from './state-words'
import classes from './retention.module.css'

const rowHeight = 61
const virtualFrom = 100

interface Props {
  name: string
  clients: readonly RetentionClient[]
  none: string
}

/** Clients with when they were last seen and what keeps or threatens their record; each leads to where that is decided. */
export function RetentionList({ name, clients, none }: Props) {
  const { t } = useTranslation('retention')
  const scroller = useRef<HTMLDivElement>(null)
  if (clients.length === 0) return <p className={classes.none}>{none}</p>
  const row = (client: RetentionClient) => (
    <Link key={client.clientId} href={`/clients/${client.clientId}/keeping`} className={classes.row}>
      <span className={classes.who}>
        <span className={classes.name}>
          <PersonName person={client} />
        </span>
        <span className={classes.quiet}>{client.archivedAt === null ? t('row.active') : t('row.archived')}</span>
      </span>
      <span className={classes.facts}>
        <span>{t('row.last', { on: formatDay(client.lastContactOn) })}</span>
        <span className={classes.quiet}>{stateWords(t, client)}</span>
      </span>
    </Link>
  )
  return (
    <div className={classes.rows} ref={scroller} role="group" aria-label={name}>
      {clients.length > virtualFrom ? (
        <Virtualizer scrollRef={scroller} data={clients} itemSize={rowHeight}>
          {row}
        </Virtualizer>
      ) : (
        clients.map(row)
      )}
    </div>
  )
}
