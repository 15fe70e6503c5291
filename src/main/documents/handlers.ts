import { existsSync } from 'node:fs'
import type { DocumentRequest } from '../../shared/contract/documents'
import { dayIn } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { recordEvent } from '../audit/events'
import { clients } from '../clients/handlers'
import type { WriteDb } from '../db/orm'
import { saveNewFile } from '../files/save-file'
import type { Handlers } from '../handler-types'
import { fingerprintOf } from '../sessions/digests'
import { sessions } from '../sessions/handlers'
import type { TaskContext } from '../task-context'
import { batchState, cancelBatch, runBatch } from './batch'
import { events } from './events'
import { documentFileName } from './file-name'
import { clearText, saveText, text } from './texts'

/** Where each app's last document went. The path never leaves the main process. */
const lastSaved = new WeakMap<TaskContext, string>()

export const documents: Handlers['documents'] = {
  text,
  saveText,
  clearText,
  events,
  fingerprint: (of, context) => {
    const { orm } = context.vault.requireOpen()
    return fingerprintOf(() => requireSame(orm, context), of)
  },
  savePdf: async ({ document }, context) => {
    const { orm } = context.vault.requireOpen()
    const { clientId, defaultName } = describe(document, context)
    // Asked first: who cancels need not wait for the drawing.
    const target = await context.dialogs.saveFile({ title: 'Save PDF', defaultName: `${defaultName}.pdf`, extension: 'pdf', extensionLabel: 'PDF' })
    if (target === null) return { fileName: null }
    requireSame(orm, context)
    const bytes = await context.printing.documentPdf(document)
    requireSame(orm, context)
    const fileName = await saveNewFile(target, bytes, () => requireSame(orm, context))
    lastSaved.set(context, target.path)
    recordEvent(orm, context.clock, 'documents.savePdf', clientId)
    return { fileName }
  },
  saveBatch: async (request, context) => {
    const { orm } = context.vault.requireOpen()
    const folder = await context.dialogs.chooseFolder({ title: 'Folder for the PDFs' })
    if (folder === null) return null
    requireSame(orm, context)
    return runBatch(context, {
      folder,
      request,
      async draw(clientId) {
        requireSame(orm, context)
        // Somebody waits for it: that is no idle time.
        context.vault.stayAwake()
        const document: DocumentRequest = { kind: request.kind, clientId, options: request.options }
        const name = describe(document, context).defaultName
        const bytes = await context.printing.documentPdf(document)
        requireSame(orm, context)
        return { name, bytes }
      },
      stillWanted: () => requireSame(orm, context),
      saved(clientId, path) {
        lastSaved.set(context, path)
        recordEvent(orm, context.clock, 'documents.savePdf', clientId)
      },
    })
  },
  batchState: async (_input, context) => batchState(context),
  cancelBatch: async (_input, context) => {
    cancelBatch(context)
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
    const printed = await context.printing.onPaper(document, () => requireSame(orm, context))
    requireSame(orm, context)
    if (printed) recordEvent(orm, context.clock, 'documents.print', clientId)
    return { printed }
  },
  revealLast: async (_input, context) => {
    context.vault.requireOpen()
    const path = lastSaved.get(context)
    if (path === undefined || !existsSync(path)) return { shown: false }
    context.dialogs.reveal(path)
    return { shown: true }
  },
}

/**
 * While a dialog stands open or pages are drawn the vault may be closed, and even another practice opened, where the same number
 * is another client. Then nothing leaves it.
 */
function requireSame(orm: WriteDb, { vault }: TaskContext): WriteDb {
  if (vault.requireOpen().orm === orm) return orm
  throw new AppError('locked', 'Levator was locked before the document was saved. Nothing was saved. Try again.')
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
