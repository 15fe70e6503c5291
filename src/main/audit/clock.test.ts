import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import { verifyHistory } from '../history/verify'
import { createClockWatch } from './clock-watch'
import { recordEvent } from './events'

let practice: TestPractice
beforeEach(() => {
  practice = openTestPractice()
})
afterEach(() => practice.close())

const jumps = () => practice.db.prepare("select detail from event where action = 'clock.jumped' order by seq").pluck().all()

describe('a clock set back', () => {
  it.each([
    [1, []],
    [2, []],
    [3, ['-180 s']],
    [60, ['-3600 s']],
    [2 * 365 * 24 * 60, ['-63072000 s']],
  ])('by %i minutes while the practice was closed is told by the next line, once', async (minutes, told) => {
    await aClient(practice.call)
    practice.clock.forward(-minutes)
    recordEvent(practice.orm, practice.clock, 'vault.unlock', null)
    await aClient(practice.call)
    expect(jumps()).toEqual(told)
    expect(verifyHistory(practice.orm).broken).toBeNull()
  })

  it('stands right before the line that would else lie in the past', async () => {
    await aClient(practice.call)
    practice.clock.forward(-60)
    await aClient(practice.call)
    expect(practice.db.prepare('select action from event order by seq').pluck().all()).toEqual(['clients.create', 'clock.jumped', 'clients.create'])
  })
})

describe('while the app runs', () => {
  /** Goes on by so many minutes on the wall and in truth. */
  const running = () => {
    let steady = 1000
    const watch = createClockWatch(practice.clock, () => steady)
    watch(practice.orm)
    return (wall: number, truth: number) => {
      practice.clock.forward(wall)
      steady += truth * 60
      watch(practice.orm)
    }
  }

  it('time that passes is no jump, not even a night asleep', async () => {
    const goOn = running()
    goOn(10, 10)
    goOn(14 * 60, 14 * 60)
    goOn(11, 10)
    practice.clock.setZone('Pacific/Auckland')
    goOn(60, 60)
    expect(jumps()).toEqual([])
  })

  it('a jump either way is told once, with its size', async () => {
    await aClient(practice.call)
    const goOn = running()
    goOn(24 * 60 * 2 + 5, 5)
    goOn(5, 5)
    goOn(-55, 5)
    await aClient(practice.call)
    goOn(5, 5)
    expect(jumps()).toEqual(['+172800 s', '-3600 s'])
  })

  it('a jump back that the log told of already is not told again', async () => {
    await aClient(practice.call)
    const goOn = running()
    practice.clock.forward(-60)
    await aClient(practice.call)
    goOn(1, 1)
    expect(jumps()).toEqual(['-3600 s'])
  })
})
