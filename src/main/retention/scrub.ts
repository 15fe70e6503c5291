import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Traces } from '../../shared/contract/retention'
import type { WriteDb } from '../db/orm'
import { freeIn } from '../files/free-space'
import { mergeIndexes } from '../search/forget'
import { forgetScrub, scrubPending } from '../settings/scrub-pending'

/**
 * After something was destroyed: writes the indexes, then the whole file anew, so that no page holds a byte of it, and empties the log. About a
 * second for 100 MB. What is not done now is done later, also after a crash: a step of upkeep.
 *
 * @param free bytes that are left on the disk of a folder; null = unknown
 * @returns whether traces are left, and what they wait for
 */
export function scrub(db: WriteDb, free: (folder: string) => number | null = freeIn): Traces {
  if (!scrubPending(db)) return 'gone'
  const { name } = db.$client
  // Begun without room it would fill the disk with a log that nobody can use, and fail.
  if ((free(dirname(name)) ?? Infinity) < roomFor(statSync(name).size)) return 'until-room'
  try {
    mergeIndexes(db)
    db.$client.exec('vacuum')
  } catch (error) {
    giveBackLog(db)
    throw error
  }
  if (!emptyLog(db)) return 'until-read'
  forgetScrub(db)
  emptyLog(db)
  return 'gone'
}

const gaveUp = new WeakSet<object>()

/** The same as a step of upkeep. What failed for another reason is not tried again after every pause in typing: it may take seconds each time. */
export function scrubLater(db: WriteDb): false {
  if (gaveUp.has(db.$client)) return false
  try {
    scrub(db)
  } catch (error) {
    gaveUp.add(db.$client)
    throw error
  }
  return false
}

/** The log holds every page once, each with 24 bytes before it. */
const roomFor = (fileBytes: number): number => fileBytes * 1.01 + 1_000_000

/** Else it keeps its length, and with it the room on the disk. */
function giveBackLog(db: WriteDb): void {
  try {
    emptyLog(db)
  } catch {
    // What failed before is the thing to tell.
  }
}

/** False: a reader still needs the log. */
function emptyLog(db: WriteDb): boolean {
  const [result] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return result?.busy === 0
}
