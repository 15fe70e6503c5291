import { initials, type NameParts } from '../../shared/domain/client-name'
import type { Day } from '../../shared/domain/days'
import type { DocumentKind } from '../../shared/domain/document-kinds'

const words: Readonly<Record<DocumentKind, string>> = { session: 'Session', progress: 'Progress', letter: 'Letter', record: 'Record', summary: 'Summary', 'home-care': 'Home care' }

/**
 * "2026-11-22 Progress S-H": sorts by day and names the client by initials only, because names of files show in lists of
 * recent files and on other people's screens. Letters and digits alone, so every file system takes it.
 */
export const documentFileName = (kind: DocumentKind, on: Day, client: NameParts): string => clientFileName(words[kind], on, client)

/** The same for anything else about a client. */
export function clientFileName(what: string, on: Day, client: NameParts): string {
  const letters = initials(client).match(/\p{L}\p{M}*|\p{N}/gu) ?? []
  return [on, what, letters.join('-')].filter(Boolean).join(' ')
}
