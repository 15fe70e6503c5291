import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import type { Clock } from '../clock'
import { writeDurably } from '../files/durable-file'
import { type Brake, createBrake } from './brake'
import { vaultFiles } from './layout'

const Counted = z.strictObject({ count: z.int().min(1).max(1_000_000), firstAt: z.iso.datetime(), lastAt: z.iso.datetime() })

/** Wrong tries since the last unlocking: how many, and when. Never what was typed. */
export type Counted = z.infer<typeof Counted>

export interface Attempts extends Omit<Brake, 'failed' | 'released'> {
  /** Null: none. */
  counted(): Counted | null
  failed(): void
  /** Unlocked, and written into the audit log. */
  forget(): void
}

/**
 * Wrong tries to unlock one practice, kept in a small file beside its header, so that they outlast the process and can be written
 * into the audit log once that is open. Whoever can delete the file can read the practice's files as well, so it is no protection.
 */
export function attemptsIn(folder: string, clock: Clock, elapsed: () => number): Attempts {
  const file = vaultFiles(folder).attempts
  let counted = read(file)
  const brake = createBrake(elapsed, counted?.count ?? 0)
  return {
    counted: () => counted,
    waitSeconds: brake.waitSeconds,
    requireReleased: brake.requireReleased,
    failed() {
      const at = clock.now()
      brake.failed()
      counted = { count: (counted?.count ?? 0) + 1, firstAt: counted?.firstAt ?? at, lastAt: at }
      writeDurably(file, `${JSON.stringify(counted)}\n`)
    },
    forget() {
      brake.released()
      if (counted === null) return
      counted = null
      rmSync(file, { force: true })
    },
  }
}

/** What is not there, or cannot be read, counts nothing. */
function read(file: string): Counted | null {
  try {
    return Counted.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}
