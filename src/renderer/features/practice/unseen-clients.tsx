import { NumberInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import { Link } from 'wouter'
import type { UnseenClient } from '../../../shared/contract/practice'
import { formatDay } from '../../../shared/domain/days'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import classes from './practice.module.css'

const usualWeeks = 8
const rowHeight = 52
const virtualFrom = 100

/** Clients not seen for so many weeks, the longest first. Kept while the app is open. */
let weeksAsked = usualWeeks

export function UnseenClients() {
  const { t } = useTranslation('practice')
  const [weeks, setWeeks] = useState(weeksAsked)
  const scroller = useRef<HTMLDivElement>(null)
  const { data, error } = useOp('practice.unseen', { weeks })
  const choose = (value: number | string) => {
    if (typeof value !== 'number' || value < 1 || value > 520) return
    weeksAsked = value
    setWeeks(value)
  }
  const row = (client: UnseenClient) => (
    <Link key={client.clientId} href={`/clients/${client.clientId}`} className={classes.row}>
      <span className={classes.who}>
        <span className={classes.name}>
          <PersonName person={client} />
        </span>
      </span>
      <span className={classes.facts}>
        <span className={classes.figure}>{t('unseen.last', { on: formatDay(client.lastSessionOn) })}</span>
        <span className={classes.figure}>{t('unseen.sessions', { count: client.sessionCount })}</span>
      </span>
    </Link>
  )
  return (
    <Card
      title={t('unseen.title')}
      action={<NumberInput className={classes.weeks ?? ''} aria-label={t('unseen.weeks')} min={1} max={520} value={weeks} onChange={choose} suffix={t('unseen.suffix')} />}
    >
      {error === null ? null : <Failure error={error} />}
      {data === undefined ? null : (
        <p className={classes.quiet}>
          {data.total > data.clients.length ? t('unseen.first', { shown: data.clients.length, total: data.total }) : t('unseen.count', { count: data.total, weeks })}
        </p>
      )}
      <div className={classes.people} ref={scroller}>
        {data !== undefined && data.clients.length > virtualFrom ? (
          <Virtualizer scrollRef={scroller} data={data.clients} itemSize={rowHeight}>
            {row}
          </Virtualizer>
        ) : (
          (data?.clients ?? []).map(row)
        )}
      </div>
    </Card>
  )
}
