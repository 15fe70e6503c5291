import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { removeDatabase, unfinished } from './backup-files'
import { checkCopy } from './check-copy'
import { type Manifest, unpackContainer } from './container'
import type { Report } from './jobs'
import { keyIn } from '../db/shared-key'

export interface DrillJob {
  kind: 'drill'
  folder: string
  file: string
  key: SharedArrayBuffer
}

/**
 * Restores a backup to a scratch file, reads all of it and holds it against what its manifest says: as a restore would, but nothing is
 * replaced. The scratch file is encrypted and goes again.
 *
 * @throws AppError 'damaged', 'storage'
 */
export function drillBackup({ folder, file, key }: DrillJob, report: Report): Manifest {
  const path = join(folder, file)
  const { database: scratch } = unfinished(path)
  const { key: dataKey, salt } = keyIn(key)
  try {
    removeDatabase(scratch)
    report('unpack', 0)
    const manifest = unpackContainer(path, dataKey, scratch, (done, of) => report('unpack', done / of))
    report('check', 0)
    const facts = checkCopy(scratch, { key: dataKey, salt }, (share) => report('check', share), { passing: true })
    const differ = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => facts[name] !== manifest[name])
    if (differ.length > 0) throw new AppError('damaged', 'This backup does not hold what it says. Nothing was changed. Choose another backup.')
    return manifest
  } finally {
    removeDatabase(scratch)
  }
}
