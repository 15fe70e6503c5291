import { statfsSync } from 'node:fs'

/** Bytes that are left on the disk of a folder; null where it does not say. */
export function freeIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
