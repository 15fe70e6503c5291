import type { TFunction } from 'i18next'
import type { Session, SessionVersion } from '../../../../shared/contract/sessions'
import { dayIn, formatDay, timeIn } from '../../../../shared/domain/days'
import { holdsContent } from '../../../../shared/domain/version-kinds'

/** Day and time where it was signed, whatever zone it is read in. */
export const whenOf = ({ zone, signedAt }: Pick<SessionVersion, 'zone' | 'signedAt'>) => ({ day: formatDay(dayIn(zone, signedAt)), time: timeIn(zone, signedAt) })

/** "Alex Moreau, Sports massage"; empty where nobody's name was set, or none was kept. */
export const authorName = ({ author }: Pick<SessionVersion, 'author'>): string => [author?.name, author?.qualification].filter(Boolean).join(', ')

/** The version that stands: the newest that holds all of the session. */
export const standingOf = ({ versions }: Pick<Session, 'versions'>): SessionVersion | undefined => versions.findLast(({ kind }) => holdsContent(kind))

/** "Amended 22-Nov-2026 at 14:05 by Alex Moreau"; of the note that stands. */
export function signedWords(t: TFunction<'versions'>, version: SessionVersion): string {
  const { kind } = version
  const what = t(kind === 'amendment' || kind === 'late-entry' ? `signed.${kind}` : 'signed.signed', whenOf(version))
  const name = version.author?.name ?? ''
  return name === '' ? what : t('signed.by', { what, name: `\u2068${name}\u2069` })
}
