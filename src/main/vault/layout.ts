import { join } from 'node:path'
import { generationFolder, readCurrent } from './generation'

/**
 * What lies in a data folder. Database and key files are those of the generation in use (`generation.ts`): naming one reads the
 * pointer, and throws AppError 'damaged' where that cannot be read.
 */
export function vaultFiles(folder: string) {
  const inUse = (which: 'database' | 'header', name: string) => join(generationFolder(folder, readCurrent(folder)[which]), name)
  return {
    get header() {
      return inUse('header', 'vault.json')
    },
    get headerCopy() {
      return inUse('header', 'vault.copy.json')
    },
    get database() {
      return inUse('database', 'levator.db')
    },
    lock: join(folder, 'lock'),
    /** Wrong tries since the last unlocking: count and times. */
    attempts: join(folder, 'attempts.json'),
    /** Only in a demo: its key, in plain text. */
    throwawayKey: join(folder, 'throwaway.key'),
    /** There while a vault is being made. Left behind with no header beside it: that never finished and held nothing. */
    unfinished: join(folder, 'setup.unfinished'),
    /** What a restore is made in. Left behind, it holds nothing that counts. */
    scratch: join(folder, 'restore.unfinished'),
  }
}
