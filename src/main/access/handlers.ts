import { existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import type { accessSteps } from '../../shared/contract/access'
import { partsOf } from '../../shared/domain/document-kinds'
import { dayIn, formatDay } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import { auditCsv } from '../audit/csv'
import { recordEvent } from '../audit/events'
import { requireClient } from '../clients/read'
import type { WriteDb } from '../db/orm'
import { clientFileName } from '../documents/file-name'
import type { Handlers } from '../handler-types'
import { readSettings } from '../settings/read'
import { forgetUnfinished, rememberUnfinished } from '../settings/unfinished-packages'
import { requireSame } from '../same-practice'
import type { TaskContext } from '../task-context'
import { accessData } from './data'
import { type packageFiles, saveNewFolder } from './package'
import { readMe } from './read-me'
import { sweepUnfinished } from './unfinished'

type Step = (typeof accessSteps)[number]

const saving = 'the package was saved. Nothing was saved'

/** One at a time for each app. */
const running = new WeakMap<TaskContext, { step: Step; cancelled: boolean }>()
/** The path never leaves the main process. */
const lastSaved = new WeakMap<TaskContext, string>()

export const access: Handlers['access'] = {
  savePackage: async ({ clientId }, context) => {
    const { orm } = context.vault.requireOpen()
    requireClient(orm, clientId)
    if (running.has(context)) throw new AppError('conflict', 'A package is being made already. Wait until it is done, or cancel it first.')
    const parent = await context.dialogs.chooseFolder({ title: 'Folder for the package' })
    if (parent === null) return { folderName: null }
    requireSame(orm, context, saving)
    const files = await filesOf(orm, clientId, context)
    if (files === null) return { folderName: null }
    sweepUnfinished(parent)
    rememberUnfinished(orm, parent)
    const path = saveNewFolder(parent, clientFileName('Access', dayIn(context.clock.zone(), context.clock.now()), requireClient(orm, clientId)), files)
    try {
      orm.$client
        .transaction(() => {
          forgetUnfinished(orm, parent)
          recordEvent(orm, context.clock, 'access.savePackage', clientId)
        })
        .immediate()
    } catch (error) {
      // No package without its line in the log.
      rmSync(path, { recursive: true, force: true })
      throw error
    }
    lastSaved.set(context, path)
    return { folderName: basename(path) }
  },
  state: async (_input, context) => running.get(context)?.step ?? null,
  cancel: async (_input, context) => {
    const state = running.get(context)
    if (state !== undefined) state.cancelled = true
    return {}
  },
  revealLast: async (_input, context) => {
    context.vault.requireOpen()
    const path = lastSaved.get(context)
    if (path === undefined || !existsSync(path)) return { shown: false }
    context.dialogs.reveal(path)
    return { shown: true }
  },
}

/** @returns null when it was cancelled */
async function filesOf(orm: WriteDb, clientId: number, context: TaskContext): Promise<Record<string, Uint8Array> | null> {
  const state: { step: Step; cancelled: boolean } = { step: 'reading', cancelled: false }
  running.set(context, state)
  try {
    const { clock, printing, vault } = context
    const settings = readSettings(orm)
    const log = await auditCsv(orm, clock, { clientId, kind: null, from: null, to: null }, () => requireSame(orm, context, saving))
    if (state.cancelled) return null
    state.step = 'drawing'
    // Somebody waits for it: that is no idle time.
    vault.stayAwake()
    const pdf = await printing.documentPdf({ kind: 'record', clientId, options: { names: 'full', paper: settings.paper, language: 'en', parts: [...partsOf.record] } })
    requireSame(orm, context, saving)
    if (state.cancelled) return null
    state.step = 'writing'
    const data = accessData(orm, clientId, clock.now())
    const files: Record<(typeof packageFiles)[number], Uint8Array> = {
      'record.pdf': pdf,
      'subject-access.json': Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8'),
      'log.csv': Buffer.from(log.text, 'utf8'),
      'read-me.txt': Buffer.from(readMe(settings.practiceName, formatDay(dayIn(clock.zone(), clock.now()))), 'utf8'),
    }
    return files
  } finally {
    running.delete(context)
  }
}
