import { Checkbox } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import type { ClientListItem } from '../../../shared/contract/clients'
import { formatDay } from '../../../shared/domain/days'
import { nearEnd } from '../../ui/near-end'
import { PersonName } from '../../ui/person-name'
import classes from './batch.module.css'

const rowHeight = 52
const virtualFrom = 200

interface Props {
  clients: readonly ClientListItem[]
  chosen: ReadonlyMap<number, ClientListItem>
  onChoose: (clients: readonly ClientListItem[], on: boolean) => void
  /** The end of what is there came near. */
  onNearEnd: () => void
}

/** The clients to choose from. With Shift everything between two presses is chosen. */
export function BatchClients({ clients, chosen, onChoose, onNearEnd }: Props) {
  const { t } = useTranslation('clients')
  const scroller = useRef<HTMLDivElement>(null)
  const last = useRef<number | null>(null)
  const press = (client: ClientListItem, on: boolean, ranged: boolean) => {
    const at = clients.indexOf(client)
    const from = ranged && last.current !== null ? last.current : at
    last.current = at
    onChoose(clients.slice(Math.min(from, at), Math.max(from, at) + 1), on)
  }
  const row = (client: ClientListItem) => (
    <div key={client.id} className={classes.row}>
      <Checkbox
        label={<PersonName person={client} />}
        checked={chosen.has(client.id)}
        onChange={(event) => press(client, event.currentTarget.checked, event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
      <span className={classes.seen}>{client.lastSessionOn === null ? t('notSeen') : formatDay(client.lastSessionOn)}</span>
    </div>
  )
  if (clients.length === 0) return <p className={classes.none}>{t('batch.none')}</p>
  return (
    <div className={classes.rows} ref={scroller} onScroll={nearEnd(onNearEnd)}>
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
