import { passphrase } from '../../helpers/cheap-vault'
import type { FaultOp } from './fault-op'
import { migrate } from './migrate'

/** Unlocking a practice of an older Levator again and again, whatever the reply. The first time it is brought to the newest form. */
export const migrateAnyway: FaultOp = {
  ...migrate,
  name: 'migrate, whatever comes',
  weight: 0,
  files: ['', 'levator.db', 'levator.db-wal', 'levator.db-shm'],
  async drive({ app, recoveryKey, until, ack, refused }) {
    for (let n = 1; n <= until; n++) {
      // A recovery key nobody confirmed is replaced once it was used.
      const done = await app.dispatch('vault.unlock', n === 1 ? { recoveryKey } : { passphrase })
      if (done.ok) ack(n)
      else refused(n, done.error)
      app.vault.lock('at-once')
      await app.vault.closing()
    }
  },
  check: (left, acked) => migrate.check(left, Math.min(acked, 1), ''),
}
