import { z } from 'zod'
import { Instant } from '../domain/day-schema'
import { task } from './define'

/** Whether the audit log and the signed versions are as they were written. */
export const HistoryState = z.strictObject({
  phase: z.enum(['checking', 'checked']),
  /** Lines of the audit log, and signed versions, found to be as they were written. */
  events: z.int().nonnegative(),
  versions: z.int().nonnegative(),
  /** When the check was through; null while it goes on. */
  checkedAt: Instant.nullable(),
  /** The first row that is not as it was written. */
  broken: z.strictObject({ log: z.enum(['event', 'note_version', 'note_text']), seq: z.int().positive() }).nullable(),
  /** This computer saw more of this practice than there is now: an older copy of its file was put in place, or the file was changed. */
  behind: z
    .strictObject({ kind: z.enum(['older', 'other']), events: z.int().nonnegative(), versions: z.int().nonnegative(), since: Instant })
    .nullable(),
  /** What this computer had noted of this practice cannot be read, so an older copy would not be noticed. */
  markUnreadable: z.boolean(),
  /** What this computer had noted is not there any more, although this practice was open on it before. */
  markGone: z.boolean(),
  /** A page of the practice file was asked for and is damaged. */
  unreadable: z.boolean(),
})
export type HistoryState = z.infer<typeof HistoryState>

export const history = {
  state: task(z.strictObject({}), HistoryState),
  /** For a practice that was put back on purpose: what is there now is what counts. */
  accept: task(z.strictObject({}), HistoryState, { changes: true }),
}
