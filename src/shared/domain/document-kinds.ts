/** Everything that can be printed of a record. `session` is about one session, all others about a client. */
export const documentKinds = ['session', 'progress', 'letter', 'record', 'summary', 'home-care'] as const
export type DocumentKind = (typeof documentKinds)[number]

export type ClientDocumentKind = Exclude<DocumentKind, 'session'>
export const clientDocumentKinds = documentKinds.filter((kind): kind is ClientDocumentKind => kind !== 'session')

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

export const documentLanguages = ['en', 'ar', 'zh'] as const
export type DocumentLanguage = (typeof documentLanguages)[number]

/** Languages by kind. What the client reads comes in the client's; the rest stays in that of the record. */
export const languagesOf: Readonly<Record<DocumentKind, readonly DocumentLanguage[]>> = {
  session: ['en'],
  progress: ['en'],
  letter: ['en'],
  record: ['en'],
  summary: documentLanguages,
  'home-care': documentLanguages,
}

/** The language it is printed in: English where the kind does not have the wanted one. */
export const languageFor = (kind: DocumentKind, wanted: DocumentLanguage): DocumentLanguage => (languagesOf[kind].includes(wanted) ? wanted : 'en')

/** What a document can show or leave out. What was carried over and reasons to go on are no choice: they always stand. */
export const documentParts = ['figures', 'charts', 'table', 'notes', 'audit'] as const
export type DocumentPart = (typeof documentParts)[number]

/** The parts to choose from by kind. All are shown unless somebody leaves one out. */
export const partsOf: Readonly<Record<DocumentKind, readonly DocumentPart[]>> = {
  session: ['figures', 'notes'],
  progress: ['figures', 'charts', 'table', 'notes'],
  letter: ['figures', 'table'],
  record: ['figures', 'charts', 'notes', 'audit'],
  summary: ['figures', 'notes'],
  'home-care': ['figures'],
}

/** Documents whose text the therapist can write. One text of each is kept for a client. */
export const writtenKinds = ['letter', 'home-care'] as const
export type WrittenKind = (typeof writtenKinds)[number]

export type BatchKind = Exclude<ClientDocumentKind, WrittenKind>
/** What can be made for many clients at once. A text is to be read by the therapist before it leaves the practice. */
export const batchKinds = clientDocumentKinds.filter((kind): kind is BatchKind => kind !== 'letter' && kind !== 'home-care')
