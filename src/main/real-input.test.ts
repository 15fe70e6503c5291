import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { onRealInput } from './real-input'

/** A window whose hand does what the test says. */
function desk() {
  const contents = new EventEmitter()
  let time = 0
  const calls: number[] = []
  onRealInput(contents as never, () => time, () => calls.push(time))
  return { calls, at: (when: number, type: string) => ((time = when), contents.emit('input-event', {}, { type })) }
}

it('keys, presses, wheel and touch count; a mouse that moves and keys let go do not', () => {
  const { calls, at } = desk()
  for (const [place, type] of ['rawKeyDown', 'mouseDown', 'mouseWheel', 'touchStart', 'mouseMove', 'mouseEnter', 'keyUp', 'char', 'gestureFlingStart'].entries()) at(place * 2000, type)
  expect(calls).toEqual([0, 2000, 4000, 6000])
})

it('a burst of keys asks once a second', () => {
  const { calls, at } = desk()
  for (let when = 0; when <= 3000; when += 100) at(when, 'rawKeyDown')
  expect(calls).toEqual([0, 1000, 2000, 3000])
})
