import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseKey } from '../db/key'
import { openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { erasuresIn } from '../retention/destroy-again'
import type { Erasure } from '../retention/erase'
import { copyRecords } from './damaged-copy'

/**
 * What was destroyed in records that are not open, or do not open any more. Null: there are none, or one cannot be read. Read from a copy:
 * opening would change what is to stay as it is.
 *
 * @param scratch a folder in which the copies may lie meanwhile
 */
export function erasuresLeft(databases: readonly string[], { scratch, key }: { scratch: string; key: DatabaseKey }): Erasure[] | null {
  const there = databases.filter((file) => existsSync(file))
  if (there.length === 0) return null
  try {
    return there.flatMap((database) => readCopy(database, join(scratch, 'left'), key))
  } catch {
    // Damaged is what they are restored for; the preview says that it could not be seen.
    return null
  }
}

function readCopy(database: string, place: string, key: DatabaseKey): Erasure[] {
  try {
    const db = openDatabase(copyRecords(database, place), key, { create: false })
    try {
      return erasuresIn(ormOf(db))
    } finally {
      db.close()
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
