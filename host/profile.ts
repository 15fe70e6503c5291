import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRunning } from './process-identity.ts'

const prefix = 'chromium-host-'

/**
 * A throw-away folder for Chromium, named after this process and removed when it ends. Pages live off the record, so nothing
 * a page holds is written here; what a killed host left behind (settings, an empty cache) is swept away by the next one.
 */
export const makeProfile = (): string => {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? NaN)
    if (!Number.isNaN(owner) && !isRunning(owner)) removeProfile(join(tmpdir(), name))
  }
  const profile = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  process.once('exit', () => removeProfile(profile))
  return profile
}

/** Another user's left-over cannot be removed; that is theirs to do. */
const removeProfile = (profile: string): void => {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 })
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) console.error('[chromium-host]', error)
  }
}
