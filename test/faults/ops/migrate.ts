import { bundledMigrations } from '../../../src/main/db/migrate'
import { brokenBackups } from './backup'
import { lastingRows } from '../old-practice'
import type { FaultOp } from './fault-op'

/** Unlocking a practice of an older Levator, which backs it up and brings it to the newest form. */
export const migrate: FaultOp = {
  name: 'migrate',
  weight: 24,
  within: 300,
  fromStart: true,
  practice: 'old',
  backups: true,
  traced: { until: 1, share: 0.01 },
  async drive({ app, recoveryKey, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    ack(1)
    app.vault.lock('at-once')
    await app.vault.closing()
  },
  check({ db, key, folder, schema, schemaBefore, rows }, acked) {
    const newest = bundledMigrations.length
    const wrong = []
    if (schema !== schemaBefore && schema !== newest) wrong.push(`schema ${schemaBefore} became ${schema}, neither old nor new`)
    if (acked === 1 && schema !== newest) wrong.push(`the migration was acknowledged, but schema ${schema} was found`)
    if (lastingRows(db) !== rows) wrong.push(`the rows of schema ${schemaBefore} are not all there, or not the same`)
    return [...wrong, ...brokenBackups(folder, key)]
  },
}
