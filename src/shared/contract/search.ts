import { z } from 'zod'
import { Day } from '../domain/day-schema'
import { searchFields } from '../domain/search-snippet'
import { searchLimit } from '../domain/search-words'
import { ShortText } from '../domain/text-schema'
import { ClientId, clientNames } from './clients'
import { query } from './define'
import { SessionId, SessionStatus } from './sessions'

/** Some of a text around what was found in it, as it was written. */
export const Snippet = z.strictObject({
  field: z.enum(searchFields),
  text: z.string(),
  /** What was found, as places in `text`: from, and the place after its end. */
  ranges: z.array(z.tuple([z.int().nonnegative(), z.int().positive()])),
  /** Whether text was left out before and after. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
})
export type Snippet = z.infer<typeof Snippet>

export const FoundSession = z.strictObject({
  id: SessionId,
  clientId: ClientId,
  ...clientNames,
  heldOn: Day,
  status: SessionStatus,
  therapyIds: z.array(z.string()),
  snippet: Snippet,
})
export type FoundSession = z.infer<typeof FoundSession>

export const search = {
  /**
   * Sessions in which every word typed begins a word, drafts too, newest first: at most `limit`. `places` are points and areas that answer to
   * what was typed: those under whose words sessions are found come back with their number.
   */
  find: query(
    z.strictObject({ text: ShortText(searchLimit), places: z.array(ShortText(searchLimit)).max(12), limit: z.int().min(1).max(50) }),
    z.strictObject({
      sessions: z.array(FoundSession),
      more: z.boolean(),
      /** 100 stands for more than 99. */
      places: z.array(z.strictObject({ text: z.string(), count: z.int().min(1).max(100) })),
      /** True while an old practice is being indexed: sessions may be missing. */
      indexing: z.boolean(),
    }),
  ),
  /** The client's sessions that hold what was typed, in no order; all of them where nothing was typed that can be searched for. */
  inClient: query(z.strictObject({ clientId: ClientId, text: ShortText(searchLimit) }), z.array(SessionId)),
}
