import type { Cubic, Point } from './strand'

/** Pieces per cubic. At 8 the polygon leaves the drawn curve by less than 0.05 units (0.03 px at 640 px height). */
const PIECES = 8

export function flatten(curve: readonly Cubic[]): Point[] {
  const first = curve[0]?.[0]
  if (!first) return []
  return [first, ...curve.flatMap((cubic) => Array.from({ length: PIECES }, (_, i) => (i === PIECES - 1 ? cubic[3] : pointOn(cubic, (i + 1) / PIECES))))]
}

export function pointOn([a, b, c, d]: Cubic, t: number): Point {
  const u = 1 - t
  const [wa, wb, wc, wd] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t]
  return [a[0] * wa + b[0] * wb + c[0] * wc + d[0] * wd, a[1] * wa + b[1] * wb + c[1] * wc + d[1] * wd]
}

export function reverseCurve(curve: readonly Cubic[]): Cubic[] {
  return curve.toReversed().map(([a, b, c, d]) => [d, c, b, a] as const)
}

export function toPath(curve: readonly Cubic[]): string {
  const start = curve[0]?.[0]
  if (!start) return ''
  return `M${pair(start)}${curve.map(([, b, c, d]) => `C${pair(b)} ${pair(c)} ${pair(d)}`).join('')}`
}

function pair([x, y]: Point): string {
  return `${round(x)},${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
