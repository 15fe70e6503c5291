import { passphrase } from '../../helpers/cheap-vault'
import type { Reply } from '../../../src/shared/errors'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'
import { inEachGeneration, numberIn } from './restore'

const third = ['', '/levator.db', '/levator.db-wal', '/levator.db-shm', '/unused'].map((name) => `gen-0003${name}`)
const unfinished = ['', '/levator.db', '/levator.db-journal', '/levator.db-wal', '/unused'].map((name) => `restore.unfinished${name}`)

/** A save, then the backup restored over it, whatever the reply. The second makes the third generation: only its files fail. */
export const restoreAnyway: FaultOp = {
  name: 'restore, whatever comes',
  weight: 0,
  within: 40,
  practice: 'small',
  files: ['current.json', 'current.json.tmp', 'current.copy.json', 'current.copy.json.tmp', ...unfinished, ...third],
  async drive({ app, recoveryKey, until, ack, refused }) {
    for (let n = 1; n <= until; n++) {
      const steps: [string, unknown][] = [
        ['restore.choose', { seq: null }],
        ['restore.look', { secret: null }],
        ['restore.confirm', { passphrase }],
      ]
      let done: Reply<unknown> = app.vault.isOpen() ? { ok: true, value: {} } : await app.dispatch('vault.unlock', { recoveryKey })
      const now = (await app.dispatch('sessions.get', { id: draftId })) as Reply<{ revision: number }>
      if (now.ok) await app.dispatch('sessions.save', { id: draftId, revision: now.value.revision, content: contentAt(n) })
      for (const [path, input] of steps) if (done.ok) done = await app.dispatch(path, input)
      if (done.ok) ack(n)
      else refused(n, done.error)
    }
    await app.dispatch('vault.lock', {})
  },
  check({ db, folder, key }, acked) {
    const found = numberIn(db)
    // After the acknowledged one others may have failed, before or after they were carried out.
    const wrong = found === 0 || found > acked ? [] : [`restore ${acked} was acknowledged, and note ${found} is open`]
    return [...inEachGeneration(folder, key, () => []), ...wrong]
  },
}
