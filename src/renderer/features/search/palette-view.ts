import type { ClientListItem } from '../../../shared/contract/clients'
import type { FoundSession } from '../../../shared/contract/search'
import { findPoints } from '../../../shared/domain/find-points'
import { matches, searchable, termsOf } from '../../../shared/domain/search-words'
import { anatomy } from '../../../shared/reference/anatomy'
import { filterClients } from '../clients/filter-clients'

export const commands = ['today', 'clients', 'practice', 'newClient', 'documents', 'settings', 'lock'] as const
export type Command = (typeof commands)[number]


export type PaletteItem =
  | { kind: 'command'; command: Command }
  | { kind: 'start'; client: ClientListItem; draftId: number | null }
  | { kind: 'client'; client: ClientListItem }
  | { kind: 'session'; session: FoundSession }
  | { kind: 'place'; text: string; count: number }

export const itemKey = (item: PaletteItem): string => {
  switch (item.kind) {
    case 'command':
      return `command-${item.command}`
    case 'start':
      return `start-${item.client.id}`
    case 'client':
      return `client-${item.client.id}`
    case 'session':
      return `session-${item.session.id}`
    case 'place':
      return `place-${item.text}`
  }
}

/** Rows of a group beside which the others still have room. */
const most = { clients: 6, starts: 3, points: 3, areas: 3 }

/** Places to go whose words begin as was typed; nothing typed: all of them. */
export const commandsFor = (typed: string, labelOf: (command: Command) => string): PaletteItem[] => {
  const terms = termsOf(typed)
  if (terms.length === 0 && typed.trim() !== '') return []
  return commands.filter((command) => matches(searchable([labelOf(command)]), terms)).map((command) => ({ kind: 'command', command }))
}

/** "rep sar": the first word begins the name of the command (three letters at least), the rest are of a client seen before or begun with. */
export function startsFor(typed: string, label: string, clients: readonly ClientListItem[], draftOf: (clientId: number) => number | null): PaletteItem[] {
  const [first = '', ...rest] = typed.trim().split(/\s+/)
  if (first.length < 3 || rest.length === 0 || !matches(searchable([label]), termsOf(first))) return []
  return filterClients(clients, rest.join(' '))
    .filter(({ id, sessionCount }) => sessionCount > 0 || draftOf(id) !== null)
    .slice(0, most.starts)
    .map((client) => ({ kind: 'start', client, draftId: draftOf(client.id) }))
}

/** Clients by name or telephone; nothing typed: those seen last. */
export function clientsFor(typed: string, clients: readonly ClientListItem[]): { items: PaletteItem[]; more: number } {
  const nothing = typed.trim() === ''
  const lastSeen = (client: ClientListItem) => client.lastSessionOn ?? ''
  if (!nothing && termsOf(typed).length === 0) return { items: [], more: 0 }
  const found = nothing ? clients.filter(lastSeen).toSorted((a, b) => lastSeen(b).localeCompare(lastSeen(a))) : filterClients(clients, typed)
  return { items: found.slice(0, most.clients).map((client) => ({ kind: 'client', client })), more: nothing ? 0 : Math.max(0, found.length - most.clients) }
}

/** Points and areas that answer to what was typed, by the words under which their sessions are found. */
export function placesFor(typed: string): string[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return []
  const points = findPoints(typed).slice(0, most.points).map(({ code, pinyin }) => `${code} ${pinyin}`)
  const areas = anatomy.areas.filter(({ label }) => matches(searchable([label]), terms)).slice(0, most.areas).map(({ label }) => label)
  return [...points, ...areas]
}
