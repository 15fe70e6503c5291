/** A change of a record that is being saved. Made anew from what it stands on, so that it loses nothing of what came in between. */
export interface Edit<T extends object> {
  /** Doing it again to a record that has it already changes nothing. Null: there is nothing left to change. */
  change: (newest: T) => Partial<T> | null
  /** Null until it is answered. */
  outcome: 'written' | 'refused' | null
}

/** The record with the edits, in their order. */
export const layOver = <T extends object>(record: T, edits: readonly Edit<T>[]): T => edits.reduce((newest, { change }) => ({ ...newest, ...change(newest) }), record)

/** What is left once the record with `edit` has been read: also those before it were in that, and would only hide what came later. */
export function withoutWritten<T extends object>(edits: readonly Edit<T>[], edit: Edit<T>): readonly Edit<T>[] {
  const place = edits.indexOf(edit)
  return edits.filter(({ outcome }, at) => at > place || outcome !== 'written')
}
