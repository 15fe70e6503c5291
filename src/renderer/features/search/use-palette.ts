import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/errors'
import { draftOf } from '../../../shared/domain/draft-of'
import { termsOf } from '../../../shared/domain/search-words'
import { useOp } from '../../api/hooks'
import { clientsFor, commandsFor, mostAsked, nameToStart, type PaletteItem, placesFor, startsFor } from './palette-view'

export interface PaletteGroup {
  id: 'do' | 'clients' | 'sessions' | 'places'
  items: readonly PaletteItem[]
  /** Said below the rows. */
  note: string | null
}

const nobody: [] = []

/** Everything that answers to what was typed. `whole`: more sessions than the first few; `behind`: some of it is still of the letters before. */
export function usePalette(typed: string, whole: boolean): { groups: PaletteGroup[]; /** Sessions found; `more` than these. */ sessions: { count: number; more: boolean }; behind: boolean; indexing: boolean; error: AppError | null } {
  const { t } = useTranslation('search')
  const clients = useOp('clients.list', { archived: false, typed, most: mostAsked.clients }, { keep: true })
  const name = nameToStart(typed, t('do.repeat'))
  const toStart = useOp('clients.list', { archived: false, typed: name ?? '', most: mostAsked.starts }, { keep: true, enabled: name !== null })
  const drafts = useOp('sessions.unfinished', {})
  const enabled = termsOf(typed).length > 0
  const places = useMemo(() => placesFor(typed), [typed])
  const found = useOp('search.find', { text: typed, places, limit: whole ? mostAsked.moreSessions : mostAsked.sessions }, { enabled, keep: enabled, until: ({ indexing }) => !indexing })

  const draftIdOf = (clientId: number) => draftOf(drafts.data ?? nobody, clientId)?.id ?? null
  const people = clientsFor(typed, clients.data ?? nobody)
  const sessions = enabled ? (found.data?.sessions ?? nobody) : nobody
  const more = enabled && found.data?.more === true
  // What was asked for by its own name shows its sessions already.
  const used = enabled ? (found.data?.places ?? nobody).filter(({ text }) => text !== typed.trim()) : nobody
  const groups: PaletteGroup[] = [
    { id: 'do', items: [...(name === null ? [] : startsFor(toStart.data ?? nobody, draftIdOf)), ...commandsFor(typed, (command) => t(`do.${command}`))], note: null },
    { id: 'clients', items: people.items, note: people.more ? t('moreClients') : null },
    { id: 'places', items: used.map((place) => ({ kind: 'place', ...place })), note: null },
    {
      id: 'sessions',
      items: [...sessions.map((session): PaletteItem => ({ kind: 'session', session })), ...(more && !whole ? [{ kind: 'more' } as const] : [])],
      note: more && whole ? t('more', { count: sessions.length }) : null,
    },
  ]
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    sessions: { count: sessions.length, more },
    behind: clients.isPending || clients.isPlaceholderData || (name !== null && (toStart.isPending || toStart.isPlaceholderData)) || (enabled && (found.isPending || found.isPlaceholderData)),
    indexing: enabled && found.data?.indexing === true,
    error: found.error ?? clients.error ?? toStart.error,
  }
}
