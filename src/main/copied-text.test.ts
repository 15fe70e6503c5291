import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createCopiedText, keptFor, settling } from './copied-text'

let text = ''
let faults: string[] = []
const clipboard = {
  readText: async (): Promise<string> => text,
  clear: () => void (text = ''),
}
const watch = () => createCopiedText({ clipboard, failed: (what, error) => void faults.push(`${what}: ${String(error)}`) })
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  text = ''
  faults = []
})
afterEach(() => {
  vi.useRealTimers()
  expect(faults).toEqual([])
})

it('is cleared after a minute, and not before', async () => {
  const copied = watch()
  text = 'Stiff since the move.'
  copied.copied()
  await pass(keptFor - 1)
  expect(text).toBe('Stiff since the move.')
  await pass(1)
  expect(text).toBe('')
  expect(copied.clear()).toBe(null)
})

it('counts its minute from what was copied last', async () => {
  const copied = watch()
  text = 'first'
  copied.copied()
  await pass(keptFor - 1000)
  text = 'second'
  copied.copied()
  await pass(keptFor - 1)
  expect(text).toBe('second')
  await pass(1)
  expect(text).toBe('')
})

it.each(['after a minute', 'at the lock'])('%s it leaves alone what was copied elsewhere since', async (when) => {
  const copied = watch()
  text = 'Stiff since the move.'
  copied.copied()
  await pass(settling)
  text = 'a telephone number from another program'
  if (when === 'at the lock') await copied.clear()
  await pass(keptFor)
  expect(text).toBe('a telephone number from another program')
})

it.each([['at once', 0], ['later', 10_000]])('is cleared at the lock and at the end, %s', async (_when, after) => {
  const copied = watch()
  text = 'Stiff since the move.'
  copied.copied()
  await pass(after)
  const first = copied.clear()
  // The lock has begun it, the end waits for the same.
  expect(first).not.toBe(null)
  expect(copied.clear()).toBe(first)
  await first
  expect(text).toBe('')
  expect(copied.clear()).toBe(null)
  text = 'Stiff since the move.'
  await pass(keptFor)
  expect(text, 'the same words, copied elsewhere after the lock').toBe('Stiff since the move.')
})

it('is known although the engine hands it over a little later than it says so', async () => {
  const copied = watch()
  text = 'from before'
  copied.copied()
  await pass(20)
  text = 'Stiff since the move.'
  await pass(keptFor)
  expect(text).toBe('')
})

it('nothing copied is nothing to clear', async () => {
  const copied = watch()
  text = 'copied elsewhere'
  await pass(keptFor)
  expect([copied.clear(), text]).toEqual([null, 'copied elsewhere'])
})

it('a clipboard that cannot be read or does not answer holds up no end, and is told of without its words', async () => {
  const told: string[] = []
  const failing = createCopiedText({ clipboard: { readText: () => Promise.reject(new Error('busy')), clear: () => {} }, failed: (what) => void told.push(what) })
  failing.copied()
  await failing.clear()
  expect(told).toEqual(['reading what was copied'])
  const silent = createCopiedText({ clipboard: { readText: () => new Promise(() => {}), clear: () => {} }, failed: (what) => void told.push(what) })
  silent.copied()
  let done = false
  void silent.clear()?.then(() => (done = true))
  await pass(999)
  expect(done).toBe(false)
  await pass(1)
  expect(done).toBe(true)
})
