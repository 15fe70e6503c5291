import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { passphrase } from '../../helpers/cheap-vault'
import type { DatabaseKey } from '../../../src/main/db/key'
import { closeDatabase, type Database, openDatabase } from '../../../src/main/db/open'
import { generationFolder, generationsInUse } from '../../../src/main/vault/generation'
import { contentAt, destroyedName, draftId } from './content'
import type { FaultOp, Left } from './fault-op'

/** Steps of one round: a save and a look at the backup, the restore, its undoing, and that it is kept so. */
const round = 4

/** Restoring a backup over an open practice, and going back, again and again. The note in the backup was never changed: number 0. */
export const restoring: FaultOp = {
  name: 'restore',
  weight: 8,
  within: 450,
  practice: 'small',
  traced: { until: 2 * round, share: 0.05 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    for (let n = 1; n <= until; n++) {
      if (n % round === 1) {
        const { revision } = await app.call('sessions.get', { id: draftId })
        await app.call('sessions.save', { id: draftId, revision, content: contentAt(n) })
        await app.call('restore.choose', { seq: null })
        await app.call('restore.look', { secret: null })
      } else if (n % round === 2) await app.call('restore.confirm', { passphrase })
      else if (n % round === 3) await app.call('restore.undo', { passphrase })
      else await app.call('restore.keep', { passphrase })
      ack(n)
      app.catchUp()
    }
    await app.call('vault.lock', {})
  },
  async check(left, acked) {
    const { content } = await left.call('sessions.get', { id: draftId })
    const whole = isDeepStrictEqual(content, contentAt(numberIn(left.db))) ? [] : ['the note is not one that was saved']
    return [...whole, ...present(left, acked), ...others(left, acked)]
  },
  glance: (left, acked) => present(left, acked),
}

/** The note after so many steps: what was saved in this round, but for the one step at which the backup is in use. */
const numberAfter = (step: number) => (step === 0 || step % round === 2 ? 0 : step - ((step - 1) % round))

/** The number in the note that is open. */
export function numberIn(db: Database): number {
  const done = db.prepare<[number], string>('select done from session_note where session_id = ?').pluck().get(draftId)
  return Number(/^Number (\d+)\.$/.exec(done ?? '')?.[1])
}

function present({ db }: Left, acked: number): string[] {
  const found = numberIn(db)
  const may = [acked, acked + 1].map(numberAfter)
  const back = isBack(db) ? ['the destroyed client is back'] : []
  return may.includes(found) ? back : [...back, `step ${acked} was acknowledged, so note ${may.join(' or ')} must be open, but ${found} is`]
}

/** Whoever was destroyed is in no records that are or were in use. */
const isBack = (db: Database) => db.prepare('select 1 from client where given_name = ?').get(destroyedName) !== undefined

/** The records that were left lie beside those in use, whole, in whichever generation. */
function others({ folder, key }: Left, acked: number): string[] {
  const saved = numberAfter(acked % round === 2 ? acked - 1 : acked)
  const found = new Set<number>()
  const wrong = inEachGeneration(folder, key, (db, name) => {
    found.add(numberIn(db))
    return isBack(db) ? [`the destroyed client is back in ${name}`] : []
  })
  // In the middle of a save the next may be there already.
  const next = numberAfter(acked + 1)
  return found.has(saved) || (acked % round === 0 && found.has(next)) ? wrong : [...wrong, `note ${saved} is in no generation any more`]
}

/** Whether the records of each generation are whole, and what else `look` finds wrong in them. */
export function inEachGeneration(folder: string, key: DatabaseKey, look: (db: Database, name: string) => string[]): string[] {
  const databases = generationsInUse(folder, null).map((number) => join(generationFolder(folder, number), 'levator.db'))
  return databases.filter((path) => existsSync(path)).flatMap((path) => {
    const name = path.slice(folder.length)
    const db = openDatabase(path, key, { create: false })
    try {
      const wrong = look(db, name)
      return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? wrong : [...wrong, `${name} is not whole`]
    } finally {
      closeDatabase(db)
    }
  })
}
