import type { WriteDb } from '../db/orm'
import { mergeIndex } from '../search/forget'
import { forgetScrub, scrubPending } from '../settings/scrub-pending'

/**
 * After something was destroyed: writes the index, then the whole file anew, so that no page holds a byte of it, and empties the log. About a
 * second for 100 MB. What a crash interrupts is done after the next unlocking: a step of upkeep.
 */
export function scrub(db: WriteDb): boolean {
  if (!scrubPending(db)) return false
  mergeIndex(db)
  db.$client.exec('vacuum')
  forgetScrub(db)
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  return false
}
