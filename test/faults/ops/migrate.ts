import { bundledMigrations } from '../../../src/main/db/migrate'
import { lastingRows } from '../old-practice'
import type { FaultOp } from './fault-op'

/** Unlocking a practice of an older Levator, which brings it to the newest form. */
export const migrate: FaultOp = {
  name: 'migrate',
  weight: 24,
  within: 120,
  fromStart: true,
  practice: 'old',
  traced: { until: 1, share: 0.01 },
  async drive({ app, recoveryKey, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    ack(1)
    await app.call('vault.lock', {})
  },
  check({ db, schema, schemaBefore, rows }, acked) {
    const newest = bundledMigrations.length
    const wrong = []
    if (schema !== schemaBefore && schema !== newest) wrong.push(`schema ${schemaBefore} became ${schema}, neither old nor new`)
    if (acked === 1 && schema !== newest) wrong.push(`the migration was acknowledged, but schema ${schema} was found`)
    if (lastingRows(db) !== rows) wrong.push(`the rows of schema ${schemaBefore} are not all there, or not the same`)
    return wrong
  },
}
