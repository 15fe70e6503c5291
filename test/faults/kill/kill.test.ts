import { expect, it } from 'vitest'
import { seedOfTheDay } from '../harness'
import { harness } from './run'

const seed = seedOfTheDay()

it(`${harness.short} kills lose nothing that was acknowledged and leave nothing half done`, { timeout: 600_000 }, async () => {
  const { count, failures, details } = await harness.run({ seed, count: harness.short })
  console.log(`kill: ${count} kills, seed ${seed}: ${JSON.stringify(details)}`)
  expect(failures).toEqual([])
  expect(count).toBeGreaterThanOrEqual(harness.short)
})

it.each(harness.controls ?? [])('is caught: $broken', { timeout: 120_000 }, async ({ run, count }) => {
  expect((await run({ seed, count })).failures).not.toEqual([])
})
