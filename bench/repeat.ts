import { lists, rawSession, rowsOf } from './raw-session'
import { type Within, withDemoPractice } from './demo-practice'
import { compare, type Comparison } from './measure'
import { logBytesOf, physicalWrite } from './physical'

/** Starting a visit from the last one: read it, copy it as carried, write it, read it back. */
export const benchRepeat = (rounds: number, within: Within = withDemoPractice): Promise<Comparison> =>
  within(async ({ call, db, longest }) => {
    for (const { id, amending } of await call('sessions.unfinished', {})) if (!amending) await call('sessions.discard', { id })
    const start = () => call('sessions.start', { clientId: longest.id, from: 'repeat' })
    const remove = db.transaction((id: number) => {
      for (const table of lists) db.prepare(`delete from ${table} where client_id = ? and session_id = ?`).run(longest.id, id)
      for (const [table, key] of [['session_note', 'session_id'], ['session', 'id']]) db.prepare(`delete from ${table} where ${key} = ?`).run(id)
    })

    const { id, content, ...rest } = await start()
    const cells = db.prepare('select * from session where id = ?').raw().get(id) as (string | number | null)[]
    remove(id)
    const insert = db.prepare(`insert into session values (${cells.map(() => '?').join()})`)
    const event = db.prepare('insert into event (at, zone, action, subject_id, link) values (?, ?, ?, ?, ?)')
    const raw = rawSession(db)
    // What it says does not matter here, only its bytes.
    const anyLink = '0'.repeat(64)
    const rows = rowsOf({ ...rest, id }, content)
    const again = db.transaction(() => {
      insert.run(...cells)
      raw.insertChildren(rows)
      event.run(rest.createdAt, 'Europe/London', 'sessions.start', id, anyLink)
    })

    const bytes = await logBytesOf(db, start)
    const physical = physicalWrite(db, bytes)
    const gone = () => remove(id)
    try {
      return await compare(
        `Start a repeat session for a client of ${longest.sessionCount} sessions, durable`,
        [
          { name: 'Levator: sessions.start', ready: gone, run: start },
          { name: 'its rows, raw prepared SQL', ready: gone, run: () => again.immediate() },
          physical,
        ],
        { rounds },
      )
    } finally {
      physical.close()
    }
  })
