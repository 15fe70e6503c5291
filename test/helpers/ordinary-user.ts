import { chownSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const nobody = 65_534

/** Root is not stopped by file modes. Where the tests run as root, `act` runs as another user, who is given the folder. */
export async function asOrdinaryUser<T>(folder: string, act: () => T | Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0 || process.seteuid === undefined) return act()
  chownSync(folder, nobody, nobody)
  for (const name of readdirSync(folder)) chownSync(join(folder, name), nobody, nobody)
  process.seteuid(nobody)
  try {
    return await act()
  } finally {
    process.seteuid(0)
  }
}
