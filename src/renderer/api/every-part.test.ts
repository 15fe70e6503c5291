import { expect, it } from 'vitest'
import { everyPart, lastOf } from './every-part'

const numbers = [1, 2, 3, 4, 5, 6]

it.each([1, 2, 3, 4, 6, 7])('reads all, in order, each once, %i at a time', async (limit) => {
  const asked: (number | null)[] = []
  const all = await everyPart<number, number>(async (after) => {
    asked.push(after)
    const part = numbers.filter((number) => number > (after ?? 0)).slice(0, limit)
    return Promise.resolve({ part, next: lastOf(part, limit) })
  })
  expect(all).toEqual(numbers)
  expect(asked).toEqual([null, ...numbers.filter((number) => number % limit === 0)])
})

it('goes on over a part that holds nothing to show', async () => {
  const all = await everyPart<string, number>((after) => Promise.resolve(after === null ? { part: [], next: 1 } : { part: ['a'], next: null }))
  expect(all).toEqual(['a'])
})

it('fails as a whole where one part fails', async () => {
  await expect(everyPart<number, number>((after) => (after === null ? Promise.resolve({ part: [1], next: 1 }) : Promise.reject(new Error('locked'))))).rejects.toThrow('locked')
})
