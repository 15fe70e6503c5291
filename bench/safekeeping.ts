import { benchBackupAndRestore } from './backup-and-restore'
import { benchChain } from './chain'
import type { Comparison } from './measure'

/** What keeps the record safe, at the size of many years: the chain, a backup, a restore. */
export async function benchSafekeeping(done: (comparison: Comparison) => void): Promise<void> {
  for (const comparison of await benchChain(20)) done(comparison)
  for (const comparison of await benchBackupAndRestore(3)) done(comparison)
}
