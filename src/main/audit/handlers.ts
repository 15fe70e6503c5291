import { dayIn } from '../../shared/domain/days'
import { saveNewFile } from '../files/save-file'
import type { Handlers } from '../handler-types'
import { requireSame } from '../same-practice'
import { auditCsv } from './csv'
import { readEntries } from './entries'
import { recordEvent } from './events'

const saving = 'the log was saved. Nothing was saved'

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
    const { text, lines } = await auditCsv(orm, context.clock, filters, () => requireSame(orm, context, saving))
    const fileName = await saveNewFile(
      target,
      Buffer.from(text, 'utf8'),
      () => requireSame(orm, context, saving),
      () => recordEvent(orm, context.clock, 'audit.exportCsv', null, `${lines} lines`),
    )
    return { fileName, lines }
  },
}
