/**
 * What can be signed of a session. `signed`, `late-entry` and `amendment` hold all of it; an `addendum` holds words beside it;
 * `withdrawn` says that it was entered in error, `reinstated` that it was not.
 */
export const versionKinds = ['signed', 'late-entry', 'amendment', 'addendum', 'withdrawn', 'reinstated'] as const
export type VersionKind = (typeof versionKinds)[number]

/** Whether a version of this kind holds the whole content. */
export const holdsContent = (kind: VersionKind): boolean => kind === 'signed' || kind === 'late-entry' || kind === 'amendment'

/** A session whose writing began on a later day than it was held. */
export const isLateEntry = ({ writtenOn, content: { heldOn } }: { writtenOn: string; content: { heldOn: string } }): boolean => writtenOn > heldOn
