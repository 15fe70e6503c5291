import { fullName, initials, type NameParts } from '../../shared/domain/client-name'

export type NameStyle = 'full' | 'initials'

/** "Sara Haddad", or "S. H." where the document shall not name the client. A nameless record has its preferred name. */
export function clientName(client: NameParts, style: NameStyle): string {
  if (style === 'full') return fullName(client) || client.preferredName || '?'
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(initials(client).replace('\u200c', ''))]
  return letters.map(({ segment }) => `${segment}.`).join(' ')
}
