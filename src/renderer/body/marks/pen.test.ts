import { describe, expect, it } from 'vitest'
import { createPen, LONGEST } from './pen'
import { decodeStroke, type InkPoint } from './stroke-path'

const mouse = { id: 1, type: 'mouse', now: 0 }
const pen = (now: number) => ({ id: 2, type: 'pen', now })
const touch = (now: number, id = 3) => ({ id, type: 'touch', now })
const zigzag = (from: number, count: number): InkPoint[] => Array.from({ length: count }, (_, i) => [(from + i * 4) % 250, 200 + ((from + i) % 2) * 9, 0.5] as const)

function drawing() {
  const strokes: { path: string; isDone: boolean }[] = []
  let waiting: (() => void) | null = null
  let frames = 0
  const one = createPen({
    onStroke: (path, isDone) => void strokes.push({ path, isDone }),
    onPoints: () => undefined,
    frame: (call) => {
      frames += 1
      waiting = call
      return () => void (waiting = null)
    },
  })
  return { pen: one, strokes, paint: () => waiting?.(), frames: () => frames, done: () => strokes.filter(({ isDone }) => isDone).map(({ path }) => path) }
}

describe('the pen', () => {
  it('tells the stroke at once, once per frame, and when it is done', () => {
    const { pen: one, strokes, paint, frames } = drawing()
    one.down(mouse, [0, 200, 0.5])
    expect(strokes).toEqual([{ path: '0,2000,50', isDone: false }])
    one.move(mouse, zigzag(1, 3))
    one.move(mouse, zigzag(20, 3))
    expect([strokes.length, frames()]).toEqual([1, 1])
    paint()
    expect(strokes).toHaveLength(2)
    one.end(mouse.id)
    expect(strokes.at(-1)).toEqual({ path: strokes[1]?.path, isDone: true })
  })

  it('that is interrupted keeps its last point, also one that no frame has shown yet', () => {
    const { pen: one, done } = drawing()
    one.down(mouse, [0, 200, 0.5])
    one.move(mouse, zigzag(1, 5))
    one.move(mouse, [[88.8, 321.5, 0.25]])
    one.end()
    expect(decodeStroke(done()[0] ?? '')?.at(-1)).toEqual([88.8, 321.5, 0.25])
  })

  it('draws a dot for a touch without a move', () => {
    const { pen: one, done } = drawing()
    one.down(mouse, [5, 200, 0.5])
    one.end(mouse.id)
    expect(done()).toEqual(['50,2000,50'])
  })

  it('does not begin a second stroke for a second finger or the ball of the hand', () => {
    const { pen: one, done } = drawing()
    expect(one.down(touch(0), [0, 200, 0.5])).toBe(true)
    expect(one.down(touch(5, 4), [100, 200, 0.5])).toBe(false)
    one.move(touch(6, 4), [[120, 220, 0.5]])
    one.end(4)
    expect(done()).toEqual([])
    one.end(3)
    expect(done()).toEqual(['0,2000,50'])
    expect(one.down(pen(1000), [1, 200, 0.5])).toBe(true)
    one.end(2)
    expect(one.down(touch(1900), [2, 200, 0.5])).toBe(false)
    expect(one.down(touch(9000), [3, 200, 0.5])).toBe(true)
  })

  it('lets a pen take over from the hand that lies there already, and keeps both', () => {
    const { pen: one, done } = drawing()
    one.down(touch(0), [0, 200, 0.5])
    expect(one.down(pen(10), [50, 300, 0.5])).toBe(true)
    one.end(2)
    expect(done()).toEqual(['0,2000,50', '500,3000,50'])
  })

  it('goes on in another stroke when one has become too long', () => {
    const { pen: one, done } = drawing()
    one.down(mouse, [0, 200, 0.5])
    one.move(mouse, zigzag(1, LONGEST))
    const last = decodeStroke(done()[0] ?? '')?.at(-1)
    one.move(mouse, [[7, 7, 0.5]])
    one.end()
    expect(decodeStroke(done()[1] ?? '')).toEqual([last, [7, 7, 0.5]])
  })

  it('ends once, and after the end nothing is told', () => {
    const { pen: one, strokes, paint } = drawing()
    one.down(mouse, [0, 200, 0.5])
    one.move(mouse, zigzag(1, 3))
    one.end()
    one.end(mouse.id)
    paint()
    expect(strokes.filter(({ isDone }) => isDone)).toHaveLength(1)
    expect(strokes.at(-1)?.isDone).toBe(true)
  })
})
