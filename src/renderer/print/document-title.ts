import i18next from 'i18next'
import { formatDay } from '../../shared/domain/days'
import type { DocumentData } from './document-data'
import { paperWords } from './papers/paper-words'

/** What stands on top, in the language of the document. */
export function titleOf(data: DocumentData): string {
  if (data.kind === 'summary' || data.kind === 'home-care') return paperWords(data.language).t(`title.${data.kind}`)
  return i18next.t(`kind.${data.kind}.title`, { ns: 'documents' })
}

/** The day a document is about: of the session, or of its making. */
export function dayOf(data: DocumentData): string {
  return data.kind === 'session' ? formatDay(data.session.content.heldOn) : paperWords(data.language).day(data.madeOn)
}
