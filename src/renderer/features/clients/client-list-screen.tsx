import { Button, Switch, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconFiles, IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { searchLimit } from '../../../shared/domain/search-words'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { ClientList, rowId } from './client-list'
import classes from './client-list.module.css'
import { NoClientsYet } from './no-clients-yet'
import { useListedClients } from './use-listed-clients'

/** Rows before the end at which the arrows fetch more. */
const ahead = 20

/** All clients: letters filter at once, arrows move, Enter opens. */
export function ClientListScreen() {
  const { t } = useTranslation('clients')
  const [, navigate] = useLocation()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [archived, setArchived] = useState(false)
  const [at, setAt] = useState(0)
  /** Enter was pressed before the clients were there. */
  const [entered, setEntered] = useState(false)
  const { data, error, behind, isWhole, more } = useListedClients({ archived, typed })
  const total = useOp('clients.count', { archived })
  const found = data ?? []
  const active = found[Math.min(at, found.length - 1)]
  useHotkeys([['/', () => box.current?.focus()]])
  useEffect(() => box.current?.focus(), [])
  const activeId = active?.id
  useEffect(() => {
    if (entered && !behind && activeId !== undefined) navigate(`/clients/${activeId}`)
  }, [entered, behind, activeId, navigate])

  const search = (text: string) => {
    setTyped(text)
    setAt(0)
    setEntered(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that chooses a character of an input method is not meant for the list.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(found.length - 1, at + step))
      setAt(next)
      if (next > found.length - ahead) more()
    }
    if (event.key === 'Enter') setEntered(behind || found.length > 0)
    if (event.key === 'Escape') search('')
  }

  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <h1 className={classes.title}>{t('title')}</h1>
        <TextInput
          ref={box}
          className={classes.search}
          dir="auto"
          role="combobox"
          aria-label={t('search.label')}
          aria-controls="client-rows"
          aria-expanded={found.length > 0}
          aria-autocomplete="list"
          aria-activedescendant={activeId === undefined ? undefined : rowId(activeId)}
          placeholder={t('search.placeholder')}
          leftSection={<IconSearch size={20} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          maxLength={searchLimit}
          value={typed}
          onChange={(event) => search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Switch
          label={t('archive.show')}
          size="md"
          classNames={{ body: classes.switch, label: classes.switchLabel }}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
        <Button component={Link} href="/clients/documents" variant="default" leftSection={<IconFiles size={20} aria-hidden />}>
          {t('batch.open')}
        </Button>
        <Button component={Link} href="/clients/new" leftSection={<IconPlus size={20} aria-hidden />}>
          {t('newClient')}
        </Button>
      </header>
      <p className={classes.count} role="status">
        {found.length === 0 ? '' : typed.trim() === '' ? (total.data === undefined ? '' : t('count.all', { count: total.data })) : t(isWhole ? 'count.found' : 'count.first', { count: found.length })}
      </p>
      {error === null ? null : <Failure error={error} />}
      {found.length > 0 ? <ClientList clients={found} activeId={activeId} onNearEnd={more} /> : null}
      {data !== undefined && found.length === 0 ? <NothingHere typed={typed.trim()} archived={archived} /> : null}
    </div>
  )
}

function NothingHere({ typed, archived }: { typed: string; archived: boolean }) {
  const { t } = useTranslation('clients')
  if (typed !== '') {
    return (
      <EmptyState
        title={t('nothing.title')}
        action={
          <Button component={Link} href={`/clients/new?name=${encodeURIComponent(typed)}`} leftSection={<IconPlus size={20} aria-hidden />}>
            {t('nothing.action', { name: `\u2068${typed}\u2069` })}
          </Button>
        }
      >
        {t('nothing.text')}
      </EmptyState>
    )
  }
  if (archived) return <EmptyState title={t('archive.emptyTitle')}>{t('archive.emptyText')}</EmptyState>
  return <NoClientsYet />
}
