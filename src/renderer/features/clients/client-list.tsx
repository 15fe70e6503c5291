import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import { useLocation } from 'wouter'
import type { ClientListItem } from '../../../shared/contract/clients'
import { ageOn, formatDay } from '../../../shared/domain/days'
import { today } from '../../ui/clock'
import { nearEnd } from '../../ui/near-end'
import { PersonName } from '../../ui/person-name'
import { AlertMark } from './alert-mark'
import classes from './client-list.module.css'
import { Trend } from './trend'

/** Rows from which only those in sight are drawn. */
const virtualFrom = 200
const rowHeight = 64

export const rowId = (clientId: number) => `client-row-${clientId}`

interface Props {
  clients: readonly ClientListItem[]
  activeId: number | undefined
  /** The end of what is there came near. */
  onNearEnd: () => void
}

/** The rows the search box steers; the active one is always in sight. */
export function ClientList({ clients, activeId, onNearEnd }: Props) {
  const { t } = useTranslation('clients')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useRef<VirtualizerHandle>(null)
  const index = clients.findIndex((client) => client.id === activeId)
  useEffect(() => {
    if (virtual.current !== null) virtual.current.scrollToIndex(index, { align: 'nearest' })
    else if (activeId !== undefined) document.getElementById(rowId(activeId))?.scrollIntoView({ block: 'nearest' })
  }, [index, activeId])

  const row = (client: ClientListItem) => <Row key={client.id} client={client} active={client.id === activeId} />
  return (
    <div className={classes.table}>
      <div className={classes.columns} aria-hidden>
        <span>{t('column.name')}</span>
        <span className={classes.number}>{t('column.age')}</span>
        <span>{t('column.alert')}</span>
        <span>{t('column.last')}</span>
        <span className={classes.number}>{t('column.sessions')}</span>
        <span>{t('column.trend')}</span>
      </div>
      <div className={classes.rows} ref={scroller} onScroll={nearEnd(onNearEnd)} role="listbox" id="client-rows" aria-label={t('title')} tabIndex={-1}>
        {clients.length > virtualFrom ? (
          <Virtualizer ref={virtual} scrollRef={scroller} data={clients} itemSize={rowHeight} keepMounted={index < 0 ? [] : [index]}>
            {row}
          </Virtualizer>
        ) : (
          clients.map(row)
        )}
      </div>
    </div>
  )
}

function Row({ client, active }: { client: ClientListItem; active: boolean }) {
  const { t } = useTranslation('clients')
  const [, navigate] = useLocation()
  const age = client.bornOn === null ? null : ageOn(client.bornOn, today())
  return (
    // The keyboard works through the search box, which names this row as its active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div className={classes.row} role="option" id={rowId(client.id)} aria-selected={active} onClick={() => navigate(`/clients/${client.id}`)}>
      <span className={classes.name}>
        <PersonName person={client} />
      </span>
      <span className={classes.number} aria-label={age === null ? t('ageUnknown') : t('age', { count: age })}>
        {age ?? '–'}
      </span>
      <AlertMark conditionIds={client.conditionIds} />
      <span className={classes.figure}>{client.lastSessionOn === null ? t('notSeen') : formatDay(client.lastSessionOn)}</span>
      <span className={classes.number} aria-label={t('sessionCount', { count: client.sessionCount })}>
        {client.sessionCount}
      </span>
      <Trend values={client.trend} />
    </div>
  )
}
