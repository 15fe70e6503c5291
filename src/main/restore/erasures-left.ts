import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseKey } from '../db/key'
import { openDatabase } from '../db/open'
import { ormOf } from '../db/orm'
import { erasuresIn } from '../retention/destroy-again'
import type { Erasure } from '../retention/erase'
import { generationFolder, generationsIn } from '../vault/generation'
import { vaultFiles } from '../vault/layout'
import type { Plan } from './plan'

/**
 * What was destroyed in the records of a practice that is not open, or does not open any more; of all of them where nobody knows which are in
 * use. Null: there are none, or one cannot be read. Read from a copy: opening would change what is to stay as it is.
 */
export function erasuresLeft({ folder, current }: Plan, key: DatabaseKey): Erasure[] | null {
  const generations = current === null ? [1, ...generationsIn(folder)] : [current.database]
  const databases = generations.map((each) => join(generationFolder(folder, each), 'levator.db')).filter((file) => existsSync(file))
  if (databases.length === 0) return null
  const copies = join(vaultFiles(folder).scratch, 'left')
  try {
    return databases.flatMap((database) => readCopy(database, copies, key))
  } catch {
    // Damaged is what they are restored for; the preview says that it could not be seen.
    return null
  } finally {
    rmSync(copies, { recursive: true, force: true })
  }
}

function readCopy(database: string, copies: string, key: DatabaseKey): Erasure[] {
  rmSync(copies, { recursive: true, force: true })
  mkdirSync(copies, { mode: 0o700 })
  const copy = join(copies, 'levator.db')
  for (const suffix of ['', '-wal']) if (existsSync(database + suffix)) copyFileSync(database + suffix, copy + suffix)
  const db = openDatabase(copy, key, { create: false })
  try {
    return erasuresIn(ormOf(db))
  } finally {
    db.close()
  }
}
