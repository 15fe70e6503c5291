import { hash } from 'node:crypto'
import { join } from 'node:path'
import { openDatabase, type Database } from '../src/main/db/open'
import { ormOf, type WriteDb } from '../src/main/db/orm'
import { verifyHistory } from '../src/main/history/verify'
import { appendVersion } from '../src/main/history/versions'
import { createHistoryWatch } from '../src/main/history/watch'
import { mb, withBar } from './bar'
import { withDemoPractice } from './demo-practice'
import { signedBefore } from './large-practice'
import { compare, type Comparison, type Variant } from './measure'

const versions = 100_000
const seconds = 1

const chained = `select seq, client_id as clientId, session_id as sessionId, version, kind, signed_at as signedAt, zone, commitment, link from note_version order by seq`
const texts = `select v.seq, v.commitment, t.salt, t.content from note_version v join note_text t on t.seq = v.seq order by v.seq`

/** Many years of signed versions: the chain as it is followed after every unlocking, and with every text as a backup and a restore do it. */
export const benchChain = (rounds: number): Promise<Comparison[]> =>
  withDemoPractice(async ({ orm, db, file, key, clock }) => {
    signOnAndOn(orm)
    db.pragma('wal_checkpoint(TRUNCATE)')
    const { rows, bytes } = whatIsHashed(db)
    let cold = openDatabase(file, key, { create: false })
    // As after unlocking: nothing has been read yet.
    const ready = () => {
      cold.close()
      cold = openDatabase(file, key, { create: false })
    }
    const watch = createHistoryWatch({ folder: join(file, '../marks'), computer: 'bench', clock, told: () => {} })
    const follow = () => {
      const opened = ormOf(cold)
      watch.opened({ kind: 'practice', dbId: '0198c0de-0000-7000-8000-000000000000', key })
      while (watch.step(opened));
      requireWhole(watch.state())
    }
    try {
      return [
        withBar(
          await compare(
            `Follow the chain of ${versions.toLocaleString('en')} signed versions, as after unlocking`,
            [{ name: 'Levator: the watch, until it says “checked”', ready, run: follow }, readAlone('the same rows read, raw prepared SQL', ready, () => cold, chained), hashAlone(rows.links)],
            { rounds },
          ),
          seconds,
        ),
        await compare(
          `The same with all texts (${Math.round(bytes / versions)} bytes each, ${mb(bytes)}), as a backup and a restore do it`,
          [
            { name: 'Levator: verifyHistory', ready, run: () => requireWhole({ versions: verifyHistory(ormOf(cold)).texts, broken: null }) },
            readAlone('the same rows read, raw prepared SQL', ready, () => cold, texts),
            hashAlone(rows.texts),
          ],
          { rounds: Math.min(rounds, 5) },
        ),
      ]
    } finally {
      cold.close()
    }
  })

/** What the demo practice signed, signed again and again, by the function that signing puts versions down with. */
function signOnAndOn(orm: WriteDb): void {
  const before = signedBefore(orm.$client)
  const notes = before.map(({ content, ...version }) => ({ version, text: JSON.parse(content) as object }))
  const sign = () => {
    for (let count = before.length; count < versions; count++) {
      const note = notes[count % notes.length]
      if (note !== undefined) appendVersion(orm, { ...note.version, sessionId: count + 1000 }, note.text)
    }
  }
  orm.$client.transaction(sign).immediate()
}

/** As much as goes through SHA-256, row by row, and the bytes of the signed texts. */
function whatIsHashed(db: Database): { rows: { links: string[]; texts: string[] }; bytes: number } {
  const content = db.prepare<[], string>('select content from note_text order by seq').pluck().all()
  const links = db.prepare<[], object>(chained).all().map((row) => JSON.stringify(Object.values(row)))
  return { rows: { links, texts: content }, bytes: content.reduce((sum, text) => sum + Buffer.byteLength(text), 0) }
}

const readAlone = (name: string, ready: () => void, db: () => Database, sql: string): Variant => ({
  name,
  ready,
  run: () => {
    let rows = 0
    for (const _row of db().prepare(sql).iterate()) rows += 1
    requireWhole({ versions: rows, broken: null })
  },
})

const hashAlone = (rows: readonly string[]): Variant => ({
  name: 'SHA-256 of as many bytes, row by row',
  run: () => {
    for (const row of rows) hash('sha256', row)
  },
})

function requireWhole(found: { versions: number; broken: unknown }): void {
  if (found.versions !== versions || found.broken !== null) throw new Error(`the chain was not followed to its end: ${JSON.stringify(found)}`)
}
