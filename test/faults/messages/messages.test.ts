import { expect, it } from 'vitest'
import { seedOfTheDay } from '../harness'
import { harness } from './run'

it(`${harness.short} hostile messages: no crash, no write by what is refused, nothing of the inside in a reply`, { timeout: 300_000 }, async () => {
  const { count, failures } = await harness.run({ seed: seedOfTheDay(), count: harness.short })
  expect(failures).toEqual([])
  expect(count).toBe(harness.short)
})

it.each(harness.controls ?? [])('is noticed: $broken', { timeout: 60_000 }, async ({ run, count }) => {
  const { failures } = await run({ seed: 1, count })
  expect(failures[0]).toBeDefined()
})
