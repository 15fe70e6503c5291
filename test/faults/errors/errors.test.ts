import { describe, expect, it } from 'vitest'
import { seedOfTheDay } from '../harness'
import { whyNoStrace } from '../strace'
import { harness } from './run'

const seed = seedOfTheDay()

// Skipped, and counted so, where nothing can be traced: never passed unseen.
describe.skipIf(whyNoStrace() !== null)(`a failing disk${whyNoStrace() === null ? '' : ` (${whyNoStrace()})`}`, () => {
  it('whichever call fails, nothing is called saved that is not', { timeout: 600_000 }, async () => {
    const { count, failures, details } = await harness.run({ seed, count: harness.short })
    console.log(`errors: ${count} points: ${JSON.stringify(details)}`)
    expect(failures).toEqual([])
    expect(count).toBe(harness.short)
  })

  it.each(harness.controls ?? [])('is caught: $broken', { timeout: 300_000 }, async ({ run, count }) => {
    expect((await run({ seed, count })).failures).not.toEqual([])
  })
})
