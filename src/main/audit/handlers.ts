import { dayIn } from '../../shared/domain/days'
import { AppError } from '../../shared/errors'
import type { WriteDb } from '../db/orm'
import { saveNewFile } from '../files/save-file'
import type { Handlers } from '../handler-types'
import type { TaskContext } from '../task-context'
import { auditCsv } from './csv'
import { readEntries } from './entries'
import { recordEvent } from './events'

export const audit: Handlers['audit'] = {
  entries: (asked, db, clock) => readEntries(db, clock, asked),
  exportCsv: async ({ filters }, context) => {
    const { orm } = context.vault.requireOpen()
    const target = await context.dialogs.saveFile({
      title: 'Export the log',
      defaultName: `${dayIn(context.clock.zone(), context.clock.now())} Levator log.csv`,
      extension: 'csv',
      extensionLabel: 'CSV',
    })
    if (target === null) return { fileName: null, lines: 0 }
    const { text, lines } = await auditCsv(orm, context.clock, filters, () => requireSame(orm, context))
    const fileName = await saveNewFile(target, Buffer.from(text, 'utf8'), () => requireSame(orm, context))
    recordEvent(orm, context.clock, 'audit.exportCsv', null, `${lines} lines`)
    return { fileName, lines }
  },
}

/** While a dialog stands open the vault may be closed, and even another practice opened. */
function requireSame(orm: WriteDb, { vault }: TaskContext): void {
  if (vault.requireOpen().orm !== orm) throw new AppError('locked', 'Levator was locked before the log was saved. Nothing was saved. Try again.')
}
