import { TextInput } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { searchLimit, termsOf } from '../../../shared/domain/search-words'
import { Failure } from '../../ui/failure'
import { useStartSession } from '../clients/start-session'
import { PaletteRow, rowId } from './palette-row'
import { type Command, itemKey, type PaletteItem } from './palette-view'
import classes from './palette.module.css'
import { usePalette } from './use-palette'

const isMac = navigator.platform.startsWith('Mac')
/** As they stand on the keyboard. */
export const paletteKeys = isMac ? '⌘+K' : 'Ctrl+K'

export const openSearch = (): void => spotlight.open()

const addresses: Record<Exclude<Command, 'lock'>, string> = {
  today: '/', clients: '/clients', practice: '/practice', newClient: '/clients/new', documents: '/clients/documents', settings: '/settings',
}

/** Search over everything, opened by Ctrl+K wherever the cursor is. */
export function Palette({ onLock }: { onLock: () => void }) {
  const { t } = useTranslation('search')
  // Here, because what has begun must be opened when the search is gone already.
  const { start } = useStartSession()
  return (
    <Spotlight.Root
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      size={760}
      yOffset={56}
      centered={false}
      title={t('title')}
      classNames={{ header: classes.unseen, content: classes.paper }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
    >
      <Search onLock={onLock} onRepeat={(clientId) => start(clientId, 'repeat')} />
    </Spotlight.Root>
  )
}

/**
 * The kit keeps what is selected in the page's elements, which new answers replace, and does not tell a screen reader of it. So the
 * field steers the rows as everywhere else in the app: it names the row it is on.
 */
function Search({ onLock, onRepeat }: { onLock: () => void; onRepeat: (clientId: number) => void }) {
  const { t } = useTranslation('search')
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [whole, setWhole] = useState(false)
  /** Enter was pressed while some of it was still of the letters before: what is chosen is about to change. */
  const entered = useRef(false)
  const { groups, sessions, behind, indexing, error } = usePalette(typed, whole)
  const items = groups.flatMap((group) => group.items)
  const active = items[Math.min(at, items.length - 1)]
  const activeKey = active === undefined ? undefined : itemKey(active)
  useEffect(() => {
    if (activeKey !== undefined) document.getElementById(rowId(activeKey))?.scrollIntoView({ block: 'nearest' })
  }, [activeKey])

  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    setWhole(false)
    entered.current = false
  }
  const go = (address: string) => {
    spotlight.close()
    navigate(address)
  }
  const open = (item: PaletteItem) => {
    switch (item.kind) {
      case 'command':
        if (item.command !== 'lock') return go(addresses[item.command])
        spotlight.close()
        return onLock()
      case 'start':
        if (item.draftId !== null) return go(`/sessions/${item.draftId}`)
        spotlight.close()
        return onRepeat(item.client.id)
      case 'client':
        return go(`/clients/${item.client.id}`)
      case 'session':
        return go(`/sessions/${item.session.id}`)
      case 'place':
        return type(item.text)
      // The first of those that come stands where this row was, chosen.
      case 'more':
        return setWhole(true)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that chooses a character of an input method is not meant for the list.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(items.length - 1, at + step)))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (behind) entered.current = true
      else if (active !== undefined) open(active)
    }
  }
  const caughtUp = useEffectEvent(() => {
    if (!entered.current) return
    entered.current = false
    if (active !== undefined) open(active)
  })
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- Enter was pressed before, and waited for this answer
    if (!behind) caughtUp()
  }, [behind])

  return (
    <>
      <TextInput
        data-autofocus
        className={classes.field}
        dir="auto"
        role="combobox"
        aria-label={t('title')}
        aria-controls="palette-rows"
        aria-expanded={items.length > 0}
        aria-autocomplete="list"
        aria-activedescendant={activeKey === undefined ? undefined : rowId(activeKey)}
        placeholder={t('placeholder')}
        leftSection={<IconSearch size={20} aria-hidden />}
        autoComplete="off"
        spellCheck={false}
        maxLength={searchLimit}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className={classes.unseen} role="status">
        {behind || typed.trim() === '' ? '' : t(sessions.more ? 'foundMore' : 'found', { count: sessions.count })}
      </p>
      {error === null ? null : <Failure error={error} />}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the field steers it */}
      <div className={classes.rows} role="listbox" id="palette-rows" aria-label={t('results')} tabIndex={-1}>
        {groups.map(({ id, items: rows, note }) => (
          <div key={id} role="group" aria-labelledby={`palette-${id}`}>
            <div className={classes.heading} id={`palette-${id}`} role="presentation">
              {t(`group.${id}`)}
            </div>
            {rows.map((item) => (
              <PaletteRow key={itemKey(item)} item={item} active={itemKey(item) === activeKey} onOpen={open} />
            ))}
            {note === null ? null : (
              <p className={classes.note} role="presentation">
                {note}
              </p>
            )}
          </div>
        ))}
      </div>
      {items.length === 0 && !behind && typed.trim() !== '' ? <Nothing typed={typed.trim()} /> : null}
      <p className={classes.hint}>{indexing ? t('indexing') : t('hint')}</p>
    </>
  )
}

function Nothing({ typed }: { typed: string }) {
  const { t } = useTranslation('search')
  return (
    <div className={classes.nothing}>
      {termsOf(typed).length === 0 ? (
        <p>{t('noWords')}</p>
      ) : (
        <>
          <p className={classes.strong}>{t('nothing', { text: `\u2068${typed}\u2069` })}</p>
          <p>{t('nothingHint')}</p>
        </>
      )}
    </div>
  )
}
