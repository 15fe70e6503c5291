import { expect, it } from 'vitest'
import { shareDone } from './share-done'

const steps = { unpack: 1, check: 3 }

it('counts the steps before, each with its weight, and the share of the one that is being done', () => {
  expect([shareDone(steps, 'unpack', 0), shareDone(steps, 'unpack', 1), shareDone(steps, 'check', 0.5), shareDone(steps, 'check', 1)]).toEqual([0, 0.25, 0.625, 1])
})

it('knows nothing yet of a step that has no place', () => {
  expect(shareDone(steps, 'pack', 0.5)).toBe(0)
})
