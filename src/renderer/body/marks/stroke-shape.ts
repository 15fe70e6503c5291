import { getStroke } from 'perfect-freehand'
import type { OutlineId } from '../mesh/outlines'
import { drawnAt } from '../mesh/place'
import type { InkPoint } from './stroke-path'

/** Width at half pressure in units of the whole figure: 0.8 mm where that is printed 55 mm wide. */
const WIDTH = 7

/** The form of a stroke that becomes wider with pressure, as one filled path; `scale` makes it finer in a zoomed picture. */
export function strokeShape(points: readonly InkPoint[], outline: OutlineId, scale: number): string {
  const drawn = points.map(([x, y, pressure]) => [...drawnAt(outline, [x, y]), pressure])
  const edge = getStroke(drawn, { size: WIDTH * scale, thinning: 0.6, smoothing: 0.5, streamline: 0.25, simulatePressure: false, last: true })
  const [first] = edge
  if (!first) return ''
  const bends = edge.map(([x, y], i) => {
    const [nx, ny] = edge[(i + 1) % edge.length] ?? first
    return `${hundredths(x)},${hundredths(y)} ${hundredths((x + nx) / 2)},${hundredths((y + ny) / 2)}`
  })
  return `M${hundredths(first[0])},${hundredths(first[1])}Q${bends.join(' ')}Z`
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
