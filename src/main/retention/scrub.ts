import type { WriteDb } from '../db/orm'
import { mergeIndexes } from '../search/forget'
import { forgetScrub, scrubPending } from '../settings/scrub-pending'

/**
 * After something was destroyed: writes the indexes, then the whole file anew, so that no page holds a byte of it, and empties the log. About a
 * second for 100 MB. What a crash interrupts, or somebody who still reads the old pages, is done after the next unlocking: a step of upkeep.
 */
export function scrub(db: WriteDb): boolean {
  if (!scrubPending(db)) return false
  mergeIndexes(db)
  db.$client.exec('vacuum')
  if (!emptyLog(db)) return false
  forgetScrub(db)
  emptyLog(db)
  return false
}

/** False: a reader still needs the log. */
function emptyLog(db: WriteDb): boolean {
  const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return result?.busy === 0
}
