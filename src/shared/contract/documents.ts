import { z } from 'zod'
import { Instant } from '../domain/day-schema'
import { batchKinds, documentLanguages, documentParts, papers, writtenKinds } from '../domain/document-kinds'
import { NoteText, ShortText } from '../domain/text-schema'
import { ClientId } from './clients'
import { command, query, task } from './define'
import { SessionId } from './sessions'

/** What is chosen beside the preview. Parts and languages a kind does not have are without effect (`domain/document-kinds`). */
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
  z.strictObject({ kind: z.literal('letter'), ...ofClient }),
  /** `logUpTo`: the last line of the log that the preview showed. What was written since is left out, so that the file holds what was seen. */
  z.strictObject({ kind: z.literal('record'), ...ofClient, logUpTo: z.int().nonnegative().optional() }),
  z.strictObject({ kind: z.literal('summary'), ...ofClient }),
  z.strictObject({ kind: z.literal('home-care'), ...ofClient }),
])
export type DocumentRequest = z.infer<typeof DocumentRequest>

/** The same kind of document for several clients, each in a file of its own. */
export const BatchRequest = z.strictObject({
  clientIds: z
    .array(ClientId)
    .min(1, 'Choose at least one client.')
    .max(20_000)
    .refine((ids) => new Set(ids).size === ids.length, 'A client stands here twice.'),
  kind: z.enum(batchKinds),
  options: DocumentOptions,
})
export type BatchRequest = z.infer<typeof BatchRequest>

/** Why a client has no document. The name is empty where the client is not in the record any more. */
export const BatchFailure = z.strictObject({ clientId: ClientId, name: z.string(), message: z.string() })
export type BatchFailure = z.infer<typeof BatchFailure>

const count = z.int().nonnegative()

/** How far a batch is, and then what came of it. */
export const BatchState = z.discriminatedUnion('phase', [
  /** `cancelled`: it stops before the next file. */
  z.strictObject({ phase: z.literal('running'), done: count, total: z.int().positive(), cancelled: z.boolean() }),
  z.strictObject({
    phase: z.literal('ended'),
    /** Why: all were tried, the user cancelled, the folder could not be written, the records had to be opened anew. */
    ended: z.enum(['done', 'cancelled', 'storage', 'locked']),
    saved: count,
    failed: count,
    total: z.int().positive(),
  }),
])
export type BatchState = z.infer<typeof BatchState>

/** What the therapist wrote in place of the words that the record gives; up to 20,000 characters. */
export const DocumentText = z.strictObject({ addressee: ShortText(1000), body: NoteText, updatedAt: Instant })
export type DocumentText = z.infer<typeof DocumentText>

/** A line of the audit log about a client: ids only. */
export const RecordEvent = z.strictObject({
  seq: z.int().positive(),
  at: Instant,
  /** IANA zone in which it happened. */
  zone: z.string(),
  /** Path of the operation, "sessions.sign". */
  action: z.string(),
  /** The client, or the complaint, consent or session of this client: its kind follows from the action. */
  subjectId: z.int().positive(),
})
export type RecordEvent = z.infer<typeof RecordEvent>

const TextOf = z.strictObject({ clientId: ClientId, kind: z.enum(writtenKinds) })

export const documents = {
  /** Null while nothing was written: then the document speaks in the words that the record gives. */
  text: query(TextOf, DocumentText.nullable()),
  /** Replaces the whole text of that kind. */
  saveText: command(TextOf.extend(DocumentText.omit({ updatedAt: true }).shape), DocumentText, { audited: false }),
  /** From then on the document speaks in the words of the record again. */
  clearText: command(TextOf, z.strictObject({})),
  /** Who did what with the record of a client, oldest first: `limit` lines after the one named. */
  events: query(z.strictObject({ clientId: ClientId, after: z.int().positive().nullable(), limit: z.int().min(1).max(500) }), z.array(RecordEvent)),
  /**
   * SHA-256 over what was signed, word for word, in the sessions a document speaks of: stands in its foot, and is another one as soon as
   * anything else is signed. Null while nothing is.
   */
  fingerprint: task(
    z.union([z.strictObject({ clientId: ClientId }), z.strictObject({ sessionId: SessionId })]),
    z.strictObject({ sessions: z.int().nonnegative(), fingerprint: z.string().nullable() }),
    { reads: true },
  ),
  /**
   * Prints to PDF and asks where to save it; never overwrites unasked. The path stays in the main process:
   * the page learns the file's name only. Null = cancelled.
   */
  savePdf: task(z.strictObject({ document: DocumentRequest }), z.strictObject({ fileName: z.string().nullable() })),
  /**
   * Asks for a folder and begins to save one PDF for each client into it; false = no folder was chosen. Goes on until it is done, cancelled or
   * locked, whatever the page shows meanwhile. @throws 'conflict' while one is running
   */
  startBatch: task(BatchRequest, z.strictObject({ started: z.boolean() })),
  /** Null = none was begun since the unlocking, or what came of it was dismissed. */
  batchState: task(z.strictObject({}), BatchState.nullable()),
  /** Of a batch that ended, in the order of its clients. */
  batchFailures: task(z.strictObject({}), z.array(BatchFailure)),
  /** Stops before the next file. */
  cancelBatch: task(z.strictObject({}), z.strictObject({})),
  /** What came of the batch was seen. */
  dismissBatch: task(z.strictObject({}), z.strictObject({})),
  /** Shows the file of the batch saved last in the system's file manager. @throws 'not_found' where it is not there any more */
  revealBatch: task(z.strictObject({}), z.strictObject({})),
  /** A document will soon be saved or printed: what takes longest can begin. */
  prepare: task(z.strictObject({}), z.strictObject({})),
  /** Prints on paper through the system's dialog. False = not printed. */
  print: task(z.strictObject({ document: DocumentRequest }), z.strictObject({ printed: z.boolean() })),
  /** Shows the document saved last in the system's file manager. */
  revealLast: task(z.strictObject({}), z.strictObject({ shown: z.boolean() })),
}
