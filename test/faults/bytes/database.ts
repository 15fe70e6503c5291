import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDigest } from '../../../src/main/backup/content-digest'
import { checkFile, checkStart } from '../../../src/main/db/check-pages'
import type { DatabaseKey } from '../../../src/main/db/key'
import { type Database, openDatabase } from '../../../src/main/db/open'
import { asDatabaseError } from '../../../src/main/db/errors'
import { codeOf, type Notes } from './notes'
import type { RestingPractice } from './practice'
import { inTurns, placesIn, withFlip } from './spoil'

/** Reads an opened database through, as unlocking does. */
export type LookThrough = (db: Database, key: DatabaseKey) => void

/** What is looked at before it is open, then what its background check reads: this waits for its verdict. */
export const asUnlocking: LookThrough = (db, key) => {
  checkStart(db)
  checkFile(db.name, key)
}

/** So many bits of the database, and the lengths it may be cut to: found when it is opened or by the check that follows, and the file is left as it is. */
export async function spoilDatabase(practice: RestingPractice, notes: Notes, count: number, lookThrough = asUnlocking): Promise<void> {
  const whole = practice.database
  const file = join(practice.scratch, 'levator.db')
  writeFileSync(file, whole)
  const digest = look(file, practice, contentDigest)
  const outcome = () => outcomeOf(file, practice, digest, lookThrough)
  notes.expect('a whole database', outcome(), 'fine')
  writeFileSync(file, whole)
  // Any bit of a byte; where every byte has had its turn, each gets another of its bits.
  const firstBits = Uint8Array.from(whole, () => Math.floor(notes.random() * 8))
  for (let round = 0; round * whole.length < count; round++) {
    for await (const at of inTurns(placesIn(whole.length, count - round * whole.length, notes.random))) {
      if (notes.enough()) break
      const bit = ((firstBits[at] ?? 0) + round) % 8
      // A page that no table uses is not read: then everything is still as it was.
      notes.expect(`database, bit ${bit} of byte ${at}`, withFlip(file, whole, at, bit, outcome), 'damaged', 'fine')
      notes.count('bits flipped in the database')
    }
  }
  for await (const length of inTurns(placesIn(whole.length, 200, notes.random))) {
    if (notes.enough()) break
    writeFileSync(file, whole.subarray(0, length))
    notes.expect(`database cut to ${length}`, outcome(), 'damaged')
    notes.count('lengths the database was cut to')
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * 'fine' only when every row is still what it was, whatever `lookThrough` thinks. What it finds damaged must also be left byte for byte.
 */
export function outcomeOf(file: string, { key }: Pick<RestingPractice, 'key'>, digest: string, lookThrough: LookThrough): string {
  const before = readFileSync(file)
  let found = 'rows that cannot be read'
  const code = codeOf(() =>
    look(file, { key }, (db) => {
      lookThrough(db, key)
      found = quietly(() => contentDigest(db), found)
    }),
  )
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  if (code === 'fine') return found === digest ? 'fine' : found.includes(' ') ? `opened, with ${found}` : 'opened, with other contents'
  return readFileSync(file).equals(before) ? code : `${code}, but the file was written to`
}

function quietly<T>(act: () => T, otherwise: T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

/** Opens, and closes without writing anything. */
export function look<T>(file: string, { key }: Pick<RestingPractice, 'key'>, at: (db: Database) => T): T {
  const db = openDatabase(file, key, { create: false })
  try {
    return at(db)
  } catch (error) {
    throw asDatabaseError(error)
  } finally {
    db.close()
  }
}
