import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StrokePath } from '../../../shared/domain/stroke-path'
import { LONGEST } from './pen'
import { decodeStroke, encodeStroke, type InkPoint } from './stroke-path'

const anyPoint = fc.tuple(
  fc.double({ min: -236, max: 236, noNaN: true }),
  fc.double({ min: 6, max: 1042, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

/** A spiral with changing pressure, sampled as finely as a pen does. */
const spiral = (samples: number): InkPoint[] =>
  Array.from({ length: samples }, (_, i) => [Math.cos(i / 20) * (10 + i / 20), 300 + Math.sin(i / 20) * (10 + i / 20), 0.5 + Math.sin(i / 40) / 2] as const)

describe('a stroke', () => {
  it('comes back as it was written, is what the document allows, and is written the same a second time', () => {
    fc.assert(fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 60 }), (points) => {
      const path = encodeStroke(points)
      expect(StrokePath.safeParse(path).success).toBe(true)
      const read = decodeStroke(path)
      expect(read).not.toBeNull()
      expect(read?.map(([x, y, p]) => `${Math.round(x * 10)},${Math.round(y * 10)},${Math.round(p * 100)}`).join(' ')).toBe(path)
    }))
  })

  it('keeps its first and last point to a tenth of a unit', () => {
    fc.assert(fc.property(fc.array(anyPoint, { minLength: 2, maxLength: 40 }), (points) => {
      const read = decodeStroke(encodeStroke(points)) ?? []
      for (const [kept, drawn] of [[read[0], points[0]], [read.at(-1), points.at(-1)]]) {
        for (const axis of [0, 1] as const) expect(Math.abs((kept?.[axis] ?? NaN) - (drawn?.[axis] ?? NaN))).toBeLessThanOrEqual(0.0501)
      }
    }))
  })

  it('of a few seconds stays under 600 characters without leaving the line by more than a pen is wide', () => {
    const points = spiral(400)
    const path = encodeStroke(points)
    expect(path.length).toBeLessThanOrEqual(600)
    const read = decodeStroke(path) ?? []
    const off = points.map(([x, y]) => Math.min(...read.slice(1).map((to, i) => toSegment([x, y], read[i] as InkPoint, to))))
    expect(Math.max(...off)).toBeLessThan(2.5)
  })

  it('as long as the pen lets it become is what the document allows', () => {
    const scribble: InkPoint[] = Array.from({ length: LONGEST }, (_, i) => [(i * 97) % 200, 100 + ((i * 61) % 700), (i % 7) / 7] as const)
    expect(StrokePath.safeParse(encodeStroke(scribble)).success).toBe(true)
  })

  it('keeps a change of pressure on a straight line', () => {
    const path = encodeStroke([[0, 100, 0.1], [10, 100, 0.1], [20, 100, 0.9], [30, 100, 0.1], [40, 100, 0.1]])
    expect(decodeStroke(path)?.some(([x, , pressure]) => x === 20 && pressure === 0.9)).toBe(true)
  })
})

it.each(['', ' ', '1,2', '1,2,3,4', '1,2,101', '1,-2,3', '1.5,2,3', '1,2,3  4,5,6', '1,2,3 ', 'M0,0L1,1', '1,2,3 <script>', '99999,2,3', '1,2,3\n4,5,6'])('refuses %j', (path) => {
  expect(decodeStroke(path)).toBeNull()
})

function toSegment([x, y]: readonly [number, number], [ax, ay]: InkPoint, [bx, by]: InkPoint): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
}
