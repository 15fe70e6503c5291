/** Everything that can be printed of a record. `session` is about one session, all others about a client. */
export const documentKinds = ['session', 'progress', 'letter', 'record'] as const
export type DocumentKind = (typeof documentKinds)[number]

export type ClientDocumentKind = Exclude<DocumentKind, 'session'>
export const clientDocumentKinds = documentKinds.filter((kind): kind is ClientDocumentKind => kind !== 'session')

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]

export const documentLanguages = ['en'] as const
export type DocumentLanguage = (typeof documentLanguages)[number]

/** What a document can show or leave out. What was carried over and reasons to go on are no choice: they always stand. */
export const documentParts = ['figures', 'charts', 'table', 'notes', 'audit'] as const
export type DocumentPart = (typeof documentParts)[number]

/** The parts to choose from by kind. All are shown unless somebody leaves one out. */
export const partsOf: Readonly<Record<DocumentKind, readonly DocumentPart[]>> = {
  session: ['figures', 'notes'],
  progress: ['figures', 'charts', 'table', 'notes'],
  letter: ['figures', 'table'],
  record: ['figures', 'charts', 'notes', 'audit'],
}

/** Documents whose text the therapist can write. One text of each is kept for a client. */
export const writtenKinds = ['letter', 'home-care'] as const
export type WrittenKind = (typeof writtenKinds)[number]
