import { expect, it } from 'vitest'
import { seedOfTheDay } from '../harness'
import { harness } from './run'

it(`${harness.short} damages to key files, backup and database are found or have no effect`, { timeout: 600_000 }, async () => {
  const { count, failures, details } = await harness.run({ seed: seedOfTheDay(), count: harness.short })
  expect(failures).toEqual([])
  expect(count).toBeGreaterThan(harness.short)
  // Pages that fit everywhere and are from another time: without them the chain would not have been tried.
  expect(details['of them noticed by the chain or the high-water mark alone']).toBeGreaterThan(0)
})

it.each(harness.controls ?? [])('is noticed: $broken', { timeout: 60_000 }, async ({ run, count }) => {
  const { failures } = await run({ seed: 1, count })
  expect(failures[0]).toBeDefined()
})
