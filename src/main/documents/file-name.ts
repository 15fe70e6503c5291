import { initials, type NameParts } from '../../shared/domain/client-name'
import type { Day } from '../../shared/domain/days'
import type { DocumentKind } from '../../shared/domain/document-kinds'

const words: Readonly<Record<DocumentKind, string>> = { session: 'Session', progress: 'Progress', letter: 'Letter', record: 'Record', summary: 'Summary', 'home-care': 'Home care' }

/**
 * "2026-11-22 Progress S-H": sorts by day and names the client by initials only, because names of files show in lists of
 * recent files and on other people's screens. Letters and digits alone, so every file system takes it.
 */
export function documentFileName(kind: DocumentKind, on: Day, client: NameParts): string {
  const letters = initials(client).match(/\p{L}\p{M}*|\p{N}/gu) ?? []
  return [on, words[kind], letters.join('-')].filter(Boolean).join(' ')
}
