import { existsSync } from 'node:fs'
import type { DocumentRequest } from '../../shared/contract/documents'
import { fullName } from '../../shared/domain/client-name'
import { dayIn } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { clients } from '../clients/handlers'
import { findClient } from '../clients/read'
import type { ReadDb } from '../db/orm'
import { saveNewFile } from '../files/save-file'
import type { Handlers } from '../handler-types'
import { fingerprintOf } from '../sessions/digests'
import { sessions } from '../sessions/handlers'
import { requireSame } from '../same-practice'
import type { TaskContext } from '../task-context'
import { events } from './events'
import { documentFileName } from './file-name'
import { clearText, saveText, text } from './texts'

const saving = 'the document was saved. Nothing was saved'
const printing = 'the document was printed'

/** Where each app's last document went. The path never leaves the main process. */
const lastSaved = new WeakMap<TaskContext, string>()

export const documents: Handlers['documents'] = {
  text,
  saveText,
  clearText,
  events,
  fingerprint: (of, context) => {
    const { orm } = context.vault.requireOpen()
    return fingerprintOf(() => requireSame(orm, context, 'the record was read to its end'), of)
  },
  savePdf: async ({ document }, context) => {
    const { orm } = context.vault.requireOpen()
    const { clientId, defaultName } = describe(document, context)
    // Asked first: who cancels need not wait for the drawing.
    const target = await context.dialogs.saveFile({ title: 'Save PDF', defaultName: `${defaultName}.pdf`, extension: 'pdf', extensionLabel: 'PDF' })
    if (target === null) return { fileName: null }
    requireSame(orm, context, saving)
    const bytes = await context.printing.documentPdf(document)
    requireSame(orm, context, saving)
    const fileName = await saveNewFile(
      target,
      bytes,
      () => requireSame(orm, context, saving),
      () => recordEvent(orm, context.clock, 'documents.savePdf', clientId),
    )
    lastSaved.set(context, target.path)
    return { fileName }
  },
  startBatch: async (request, context) => {
    const { orm } = context.vault.requireOpen()
    // Before the dialog: who is refused need not choose a folder first.
    context.batches.requireIdle()
    const folder = await context.dialogs.chooseFolder({ title: 'Folder for the PDFs' })
    if (folder === null) return { started: false }
    requireSame(orm, context, saving)
    context.batches.begin({
      folder,
      clientIds: request.clientIds,
      async draw(clientId) {
        requireSame(orm, context, saving)
        // Somebody waits for it: that is no idle time.
        context.vault.stayAwake()
        const document: DocumentRequest = { kind: request.kind, clientId, options: request.options }
        const name = describe(document, context).defaultName
        const bytes = await context.printing.documentPdf(document)
        requireSame(orm, context, saving)
        return { name, bytes }
      },
      stillWanted: () => requireSame(orm, context, saving),
      record: (clientId) => recordEvent(orm, context.clock, 'documents.savePdf', clientId),
    })
    return { started: true }
  },
  batchState: async (_input, { batches }) => batches.state(),
  batchFailures: async (_input, { batches, vault }) => {
    const { orm } = vault.requireOpen()
    return batches.failures().map((failure) => ({ ...failure, name: nameIn(orm, failure.clientId) }))
  },
  cancelBatch: async (_input, { batches }) => {
    batches.cancel()
    return {}
  },
  dismissBatch: async (_input, { batches }) => {
    batches.dismiss()
    return {}
  },
  revealBatch: async (_input, context) => {
    if (!reveal(context, context.batches.lastFile())) throw new AppError('not_found', 'The PDFs are no longer where they were saved.')
    return {}
  },
  prepare: async (_input, context) => {
    context.vault.requireOpen()
    context.printing.prepare()
    return {}
  },
  print: async ({ document }, context) => {
    const { orm } = context.vault.requireOpen()
    const { clientId } = describe(document, context)
    const printed = await context.printing.onPaper(document, () => requireSame(orm, context, printing))
    requireSame(orm, context, printing)
    if (printed) recordEvent(orm, context.clock, 'documents.print', clientId)
    return { printed }
  },
  revealLast: async (_input, context) => {
    context.vault.requireOpen()
    return { shown: reveal(context, lastSaved.get(context) ?? null) }
  },
}

/** @returns whether it is still where it was saved */
function reveal({ dialogs }: TaskContext, path: string | null): boolean {
  if (path === null || !existsSync(path)) return false
  dialogs.reveal(path)
  return true
}

/** Empty where nobody is in the record by this number any more. */
function nameIn(orm: ReadDb, clientId: number): string {
  const client = findClient(orm, clientId)
  return client === undefined ? '' : fullName(client) || client.preferredName
}

/** Whom the document is about and its name; `not_found` before any dialog opens. */
function describe(document: DocumentRequest, context: TaskContext) {
  const { orm } = context.vault.requireOpen()
  const { clock } = context
  const session = document.kind === 'session' ? sessions.get({ id: document.sessionId }, orm, clock) : null
  const clientId = document.kind === 'session' ? (session?.clientId ?? 0) : document.clientId
  const client = clients.get({ id: clientId }, orm, clock)
  const on = session?.content.heldOn ?? dayIn(clock.zone(), clock.now())
  return { clientId, defaultName: documentFileName(document.kind, on, client) }
}
