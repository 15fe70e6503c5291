import { vi } from 'vitest'
import type { BackedUpPractice } from './backups'

/** So many minutes go by, and whatever became due in them is done. Under fake timers. */
export async function waitMinutes(practice: BackedUpPractice, minutes: number): Promise<void> {
  for (let half = 0; half < minutes * 2; half++) {
    practice.clock.forward(0.5)
    vi.advanceTimersByTime(30_000)
    await settledIn(practice)
  }
}

/** Everything begun is done. */
export async function settledIn(practice: BackedUpPractice): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  while ((await practice.call('backups.status', {})).running !== null) await new Promise((resolve) => setImmediate(resolve))
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}
