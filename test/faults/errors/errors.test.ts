import { describe, expect, it } from 'vitest'
import { seedOfTheDay } from '../harness'
import { backupAnyway } from '../ops/backup-anyway'
import type { FaultOp } from '../ops/fault-op'
import { saveAnyway } from '../ops/save-anyway'
import { whyNoStrace } from '../strace'
import { harness } from './run'

const seed = seedOfTheDay()

// Skipped, and counted so, where nothing can be traced: never passed unseen.
describe.skipIf(whyNoStrace() !== null)(`a failing disk${whyNoStrace() === null ? '' : ` (${whyNoStrace()})`}`, () => {
  it('whichever call fails, nothing is called saved that is not', { timeout: 600_000 }, async () => {
    const { count, failures, details } = await harness.run({ seed, count: harness.short })
    console.log(`errors: ${count} points: ${JSON.stringify(details)}`)
    expect(failures).toEqual([])
    const said = (what: string, { name }: FaultOp) => details[`${what} in ${name}`] ?? 0
    expect(said('calls', saveAnyway)).toBeGreaterThan(10)
    expect(said('calls', backupAnyway)).toBeGreaterThan(100)
    // Of a backup at each call one error, of a save all of them: none was left out.
    expect(said('points', backupAnyway)).toBe(said('calls', backupAnyway))
    expect(count).toBe(said('points', saveAnyway) + said('points', backupAnyway))
  })

  it.each(harness.controls ?? [])('is caught: $broken', { timeout: 300_000 }, async ({ run, count }) => {
    expect((await run({ seed, count })).failures).not.toEqual([])
  })
})
