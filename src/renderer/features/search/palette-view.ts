import type { ClientListItem } from '../../../shared/contract/clients'
import type { FoundSession } from '../../../shared/contract/search'
import { findPoints } from '../../../shared/domain/find-points'
import { matches, searchable, termsOf } from '../../../shared/domain/search-words'
import { anatomy } from '../../../shared/reference/anatomy'

export const commands = ['today', 'clients', 'practice', 'newClient', 'documents', 'settings', 'lock'] as const
export type Command = (typeof commands)[number]


export type PaletteItem =
  | { kind: 'command'; command: Command }
  | { kind: 'start'; client: ClientListItem; draftId: number | null }
  | { kind: 'client'; client: ClientListItem }
  | { kind: 'session'; session: FoundSession }
  | { kind: 'place'; text: string; count: number }
  /** Asks for more sessions than are shown at first. */
  | { kind: 'more' }

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
    case 'more':
      return item.kind
  }
}

/** Rows of a group beside which the others still have room. */
const most = { clients: 6, starts: 3, points: 3, areas: 3 }

/** Clients to ask for, so that there is one more than is shown, and enough seen before to begin with; sessions at first, and where more are wanted. */
export const mostAsked = { clients: most.clients + 1, starts: 20, sessions: 8, moreSessions: 50 }

/** Places to go whose words begin as was typed; nothing typed: all of them. */
export const commandsFor = (typed: string, labelOf: (command: Command) => string): PaletteItem[] => {
  const terms = termsOf(typed)
  if (terms.length === 0 && typed.trim() !== '') return []
  return commands.filter((command) => matches(searchable([labelOf(command)]), terms)).map((command) => ({ kind: 'command', command }))
}

/** "rep sar": the first word begins the name of the command (three letters at least). @returns what was typed of a client's name; null = the command was not meant */
export function nameToStart(typed: string, label: string): string | null {
  const [first = '', ...rest] = typed.trim().split(/\s+/)
  return first.length < 3 || rest.length === 0 || !matches(searchable([label]), termsOf(first)) ? null : rest.join(' ')
}

/** Of the clients found, those seen before or begun with. */
export const startsFor = (found: readonly ClientListItem[], draftOf: (clientId: number) => number | null): PaletteItem[] =>
  found
    .filter(({ id, sessionCount }) => sessionCount > 0 || draftOf(id) !== null)
    .slice(0, most.starts)
    .map((client) => ({ kind: 'start', client, draftId: draftOf(client.id) }))

/** Clients found by name or telephone; nothing typed: of all those seen last. */
export function clientsFor(typed: string, found: readonly ClientListItem[]): { items: PaletteItem[]; more: boolean } {
  const nothing = typed.trim() === ''
  if (!nothing && termsOf(typed).length === 0) return { items: [], more: false }
  const shown = nothing ? found.filter(({ lastSessionOn }) => lastSessionOn !== null) : found
  return { items: shown.slice(0, most.clients).map((client) => ({ kind: 'client', client })), more: !nothing && found.length > most.clients }
}

/** Points and areas that answer to what was typed, by the words under which their sessions are found. */
export function placesFor(typed: string): string[] {
  const terms = termsOf(typed)
  if (terms.length === 0) return []
  const points = findPoints(typed).slice(0, most.points).map(({ code, pinyin }) => `${code} ${pinyin}`)
  const areas = anatomy.areas.filter(({ label }) => matches(searchable([label]), terms)).slice(0, most.areas).map(({ label }) => label)
  return [...points, ...areas]
}
