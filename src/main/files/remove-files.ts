import { rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Removes files that are not needed any more. One that cannot be removed (another program has it open, the system protects it) keeps none of
 * the others from going.
 *
 * @returns the names that are still there, for the next time
 */
export function removeFiles(folder: string, names: readonly string[]): ReadonlySet<string> {
  const left = new Set<string>()
  for (const name of names) {
    try {
      rmSync(join(folder, name), { force: true })
    } catch {
      left.add(name)
    }
  }
  return left
}
