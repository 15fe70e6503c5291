import { z } from 'zod'
import { command, query } from './define'

/** Where an element stands in the page: its number among its siblings, level by level from the content's frame. */
const ElementPath = z.string().max(200).regex(/^(\d+(\/\d+)*)?$/)

/** Where the therapist works: what the page shows, how far it is scrolled, where the cursor stands. */
export const Place = z.strictObject({
  /** The screen's address, "/clients/7/health". */
  address: z.string().max(500).startsWith('/'),
  /** Parts that are scrolled, in pixels from their top. */
  scrolled: z.array(z.strictObject({ at: ElementPath, top: z.int().nonnegative() })).max(20),
  focus: z
    .strictObject({
      at: ElementPath,
      /** What a screen reader calls it; it must be the same, wherever it stands by then. */
      name: z.string().max(200),
      /** First and last character chosen, counted in UTF-16 units; null where nothing is typed. */
      selection: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).nullable(),
    })
    .nullable(),
  /** What stands in forms that have not been sent, by the name of the field. */
  unsent: z.record(z.string().max(200), z.string().max(20_000)).refine((fields) => Object.keys(fields).length <= 40, 'These are too many fields.'),
})
export type Place = z.infer<typeof Place>

export const place = {
  /** Where the therapist was; null when that is more than 12 hours ago, or what was shown is not there any more. */
  last: query(z.strictObject({}), z.strictObject({ place: Place.nullable() })),
  /** Kept in the practice's own encrypted file, and nowhere else. */
  keep: command(Place, z.strictObject({}), { audited: false, changes: false }),
}
