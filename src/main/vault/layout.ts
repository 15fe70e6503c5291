import { join } from 'node:path'

/** What lies in a data folder. */
export function vaultFiles(folder: string) {
  return {
    header: join(folder, 'vault.json'),
    headerCopy: join(folder, 'vault.copy.json'),
    database: join(folder, 'levator.db'),
    lock: join(folder, 'lock'),
    /** Only in a demo: its key, in plain text. */
    throwawayKey: join(folder, 'throwaway.key'),
    /** There while a vault is being made. Left behind with no header beside it: that never finished and held nothing. */
    unfinished: join(folder, 'setup.unfinished'),
  }
}
