import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WriteDb } from './db/orm'
import { createUpkeep, type UpkeepStep } from './upkeep'

const db = {} as WriteDb
let open: WriteDb | null
let failures: unknown[]

beforeEach(() => {
  vi.useFakeTimers()
  open = db
  failures = []
})
afterEach(() => {
  vi.useRealTimers()
})

/** A step with so much to do. */
function pile(size: number): { step: UpkeepStep; left: () => number } {
  let left = size
  return { step: () => left > 0 && left-- > 0, left: () => left }
}

const upkeepOf = (...steps: UpkeepStep[]) => createUpkeep({ open: () => open, steps, failed: (_what, error) => void failures.push(error) })

describe('work in the background', () => {
  it('waits until it is quiet, then does one piece in each turn, the first kind first', () => {
    const [first, second] = [pile(2), pile(1)]
    const upkeep = upkeepOf(first.step, second.step)
    upkeep.wake()
    vi.advanceTimersByTime(400)
    upkeep.wake()
    vi.advanceTimersByTime(599)
    expect([first.left(), second.left()]).toEqual([2, 1])
    vi.advanceTimersByTime(1)
    expect([first.left(), second.left()]).toEqual([1, 1])
    vi.runAllTimers()
    expect([first.left(), second.left()]).toEqual([0, 0])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('stops when the practice is closed, and goes on after the next waking', () => {
    const work = pile(3)
    const upkeep = upkeepOf(work.step)
    upkeep.wake()
    vi.advanceTimersByTime(600)
    open = null
    vi.runAllTimers()
    expect(work.left()).toBe(2)
    open = db
    upkeep.wake()
    vi.runAllTimers()
    expect(work.left()).toBe(0)
  })

  it('tells what failed and tries again only when something came up', () => {
    let tried = 0
    const upkeep = upkeepOf(() => {
      tried += 1
      throw new Error('the disk is gone')
    })
    upkeep.wake()
    vi.runAllTimers()
    expect([tried, failures.length]).toEqual([1, 1])
    upkeep.wake()
    vi.runAllTimers()
    expect(tried).toBe(2)
  })

  it('goes on with everything else when a step fails', () => {
    const [before, after] = [pile(2), pile(2)]
    let tried = 0
    const failing = () => {
      tried += 1
      throw new Error('the disk is full')
    }
    const upkeep = upkeepOf(before.step, failing, after.step)
    upkeep.wake()
    vi.runAllTimers()
    expect([before.left(), after.left(), tried, failures.length]).toEqual([0, 0, 1, 1])
  })
})
