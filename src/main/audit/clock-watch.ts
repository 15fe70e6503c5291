import { prepared, type WriteDb } from '../db/orm'
import type { Clock } from '../clock'
import { allowedSeconds, secondsOf } from './clock-difference'
import { recordEvent } from './events'

const newestSeq = prepared((db) => db.$client.prepare<[], number>('select coalesce(max(seq), 0) from event').pluck())
const toldSince = prepared((db) => db.$client.prepare<[seq: number], number>("select count(*) from event where seq > ? and action = 'clock.jumped'").pluck())

/**
 * While the app runs: compares the clock on the wall with one that nobody can set, and writes a line when the wall's was set. A step of
 * upkeep. A clock set back while the practice was closed is noticed by the next line of the log (`recordEvent`), older than the one before it.
 *
 * @param steady seconds since the machine started, sleep included (`os.uptime`)
 */
export function createClockWatch(clock: Clock, steady: () => number): (db: WriteDb) => boolean {
  let anchor: { wall: number; steady: number; seq: number; db: WriteDb } | null = null

  function jumpSince(wall: number, passed: number, db: WriteDb): number {
    if (anchor === null) return 0
    const jumped = Math.round(wall - anchor.wall - (passed - anchor.steady))
    if (Math.abs(jumped) <= allowedSeconds) return 0
    // Set back, and the log said so before this step came to it.
    const isTold = jumped < 0 && (anchor.db !== db || toldSince(db).get(anchor.seq) !== 0)
    return isTold ? 0 : jumped
  }

  return (db) => {
    const [wall, passed] = [Date.parse(clock.now()) / 1000, steady()]
    const jumped = jumpSince(wall, passed, db)
    if (jumped !== 0) recordEvent(db, clock, 'clock.jumped', null, secondsOf(jumped))
    anchor = { wall, steady: passed, seq: newestSeq(db).get() ?? 0, db }
    return false
  }
}
