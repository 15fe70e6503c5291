import { z } from 'zod'
import { documentLanguages, documentParts, papers } from '../domain/document-kinds'
import { ClientId } from './clients'
import { task } from './define'
import { SessionId } from './sessions'

/** What is chosen beside the preview. Parts a kind does not have are without effect (`domain/document-kinds`). */
export const DocumentOptions = z.strictObject({
  names: z.enum(['full', 'initials']),
  paper: z.enum(papers),
  language: z.enum(documentLanguages),
  parts: z.array(z.enum(documentParts)).max(documentParts.length),
})
export type DocumentOptions = z.infer<typeof DocumentOptions>

const ofClient = { clientId: ClientId, options: DocumentOptions }

/** A printable document. The print page and the preview draw the same components from it. */
export const DocumentRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), sessionId: SessionId, options: DocumentOptions }),
  z.strictObject({ kind: z.literal('progress'), ...ofClient }),
])
export type DocumentRequest = z.infer<typeof DocumentRequest>

export const documents = {
  /**
   * Prints to PDF and asks where to save it; never overwrites unasked. The path stays in the main process:
   * the page learns the file's name only. Null = cancelled.
   */
  savePdf: task(z.strictObject({ document: DocumentRequest }), z.strictObject({ fileName: z.string().nullable() })),
  /** A document will soon be saved or printed: what takes longest can begin. */
  prepare: task(z.strictObject({}), z.strictObject({})),
  /** Prints on paper through the system's dialog. False = not printed. */
  print: task(z.strictObject({ document: DocumentRequest }), z.strictObject({ printed: z.boolean() })),
  /** Shows the document saved last in the system's file manager. */
  revealLast: task(z.strictObject({}), z.strictObject({ shown: z.boolean() })),
}
