import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { passphrase } from '../../helpers/cheap-vault'
import { closeDatabase, openDatabase } from '../../../src/main/db/open'
import { generationFolder, generationsIn } from '../../../src/main/vault/generation'
import type { Reply } from '../../../src/shared/errors'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'

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
    const noteIn = (database: typeof db) => database.prepare<[number], string>('select done from session_note where session_id = ?').pluck().get(draftId)
    const found = Number(/^Number (\d+)\.$/.exec(noteIn(db) ?? '')?.[1])
    // After the acknowledged one others may have failed, before or after they were carried out.
    const wrong = found === 0 || found > acked ? [] : [`restore ${acked} was acknowledged, and note ${found} is open`]
    const databases = [1, ...generationsIn(folder)].map((number) => join(generationFolder(folder, number), 'levator.db')).filter((path) => existsSync(path))
    return databases.flatMap((path) => {
      const other = openDatabase(path, key, { create: false })
      try {
        return other.pragma('quick_check(1)', { simple: true }) === 'ok' ? [] : [`${path.slice(folder.length)} is not whole`]
      } finally {
        closeDatabase(other)
      }
    }).concat(wrong)
  },
}
