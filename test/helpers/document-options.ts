import type { DocumentOptions } from '../../src/shared/contract/documents'
import { type DocumentKind, partsOf } from '../../src/shared/domain/document-kinds'

/** Everything a kind of document can show, on A4 in English, except where said otherwise. */
export const optionsFor = (kind: DocumentKind, changes: Partial<DocumentOptions> = {}): DocumentOptions => ({
  names: 'full',
  paper: 'A4',
  language: 'en',
  parts: [...partsOf[kind]],
  ...changes,
})
