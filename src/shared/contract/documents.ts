import { z } from 'zod'
import { ClientId } from './clients'
import { task } from './define'
import { SessionId } from './sessions'

/** What the progress summary shows, chosen beside its preview. */
export const ProgressOptions = z.strictObject({
  figures: z.boolean(),
  charts: z.boolean(),
  table: z.boolean(),
  names: z.enum(['full', 'initials']),
})
export type ProgressOptions = z.infer<typeof ProgressOptions>

/** A printable document. The print page and the preview draw the same components from it. */
export const DocumentRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), sessionId: SessionId, names: z.enum(['full', 'initials']) }),
  z.strictObject({ kind: z.literal('progress'), clientId: ClientId, options: ProgressOptions }),
])
export type DocumentRequest = z.infer<typeof DocumentRequest>

export const documents = {
  /**
   * Prints to PDF and asks where to save it; never overwrites unasked. The path stays in the main process:
   * the page learns the file's name only. Null = cancelled.
   */
  savePdf: task(z.strictObject({ document: DocumentRequest }), z.strictObject({ fileName: z.string().nullable() })),
  /** Shows the document saved last in the system's file manager. */
  revealLast: task(z.strictObject({}), z.strictObject({ shown: z.boolean() })),
}
