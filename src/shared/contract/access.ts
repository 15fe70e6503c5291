import { z } from 'zod'
import { ClientId } from './clients'
import { task } from './define'

/** Steps of making a package; `drawing` takes longest. */
export const accessSteps = ['reading', 'drawing', 'writing'] as const

export const access = {
  /**
   * Everything kept about one client, for the client: asks for a folder and makes one in it with the full record as PDF, the same as data,
   * the log and a page that explains them. Whole or not at all. Null = no folder was chosen, or it was cancelled.
   */
  savePackage: task(z.strictObject({ clientId: ClientId }), z.strictObject({ folderName: z.string().nullable() })),
  /** What it is doing; null = none is being made. */
  state: task(z.strictObject({}), z.enum(accessSteps).nullable()),
  /** Stops before anything of it can be seen. */
  cancel: task(z.strictObject({}), z.strictObject({})),
  /** Shows the package made last in the system's file manager. */
  revealLast: task(z.strictObject({}), z.strictObject({ shown: z.boolean() })),
}
