import { type Day, msPerDay } from '../../../shared/domain/days'
import type { SeriesPoint } from '../../../shared/domain/progress'

/** From a value or a day to a place in CSS pixels. */
export interface Scales {
  x: (day: Day) => number
  y: (value: number) => number
}

/**
 * Over half a year without a visit nobody knows what happened, so no line is drawn across it. Visits every three or four months, as many
 * come to stay well, are still joined.
 */
export const longPauseDays = 182

/** Days of a query are known to exist, so they are not proven again for each of thousands of points. */
const isLongPause = (from: Day, to: Day): boolean => Date.parse(to) - Date.parse(from) > longPauseDays * msPerDay

/** True where two visits that follow each other lie so far apart that they are not joined. */
export const hasLongPause = (points: readonly Pick<SeriesPoint, 'on'>[]): boolean =>
  points.some(({ on }, index) => index > 0 && isLongPause(points[index - 1]?.on ?? on, on))

const at = (x: number, y: number): string => `${round(x)},${round(y)}`
const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** The values on arrival, joined from visit to visit; a visit not measured and a long pause break the line. */
export function linePath(points: readonly SeriesPoint[], { x, y }: Scales): string {
  let path = ''
  let before: SeriesPoint | null = null
  for (const point of points) {
    const { arrival, on } = point
    if (arrival !== null) path += `${before === null || isLongPause(before.on, on) ? 'M' : 'L'}${at(x(on), y(arrival))}`
    before = arrival === null ? null : point
  }
  return path
}

/** From arrival to end of each visit at which both were measured. */
export function barPath(points: readonly SeriesPoint[], { x, y }: Scales): string {
  return [...new Set(points.flatMap(({ on, arrival, end }) => (arrival === null || end === null ? [] : `M${at(x(on), y(arrival))}V${round(y(end))}`)))].join('')
}

/** All dots of one kind as one path; those that would cover each other to half a pixel are drawn once. */
export function dotPath(points: readonly SeriesPoint[], which: 'arrival' | 'end', { x, y }: Scales, radius: number): string {
  const drawn = new Map<string, string>()
  for (const point of points) {
    const value = point[which]
    if (value === null) continue
    const [left, top] = [x(point.on) - radius, y(value)]
    const place = `${Math.round(left * 2)} ${Math.round(top * 2)}`
    if (!drawn.has(place)) drawn.set(place, `M${at(left, top)}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0z`)
  }
  return [...drawn.values()].join('')
}

/**
 * A cross of 5 pixels below the values, where it cannot be read as one, for each visit at which nothing was measured; where they would
 * touch, one stands for its neighbours.
 */
export function missedPath(points: readonly SeriesPoint[], { x }: Pick<Scales, 'x'>, foot: number): string {
  const missed = points.filter(({ arrival, end }) => arrival === null && end === null)
  return thinned(missed.map(({ on }) => x(on)), 6).map((left) => `M${at(left - 2.5, foot + 3)}l5,5m0,-5l-5,5`).join('')
}

/** A stroke of this height at each place; those closer than a pixel and a half are one. */
export function strokesPath(places: readonly number[], top: number, height: number): string {
  return thinned(places, 1.5).map((left) => `M${at(left, top)}v${height}`).join('')
}

/** Of rising places those that stand at least `room` after the last one kept. */
export function thinned(places: readonly number[], room: number): number[] {
  const kept: number[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last === undefined || place - last >= room) kept.push(place)
  }
  return kept
}

/** Radius of a dot in CSS pixels: smaller the closer the visits stand. */
export const dotRadius = (width: number, count: number): number => Math.round(Math.min(4.5, Math.max(2, width / Math.max(1, count) / 2.6)) * 10) / 10

/** So many visits that lines of the usual width would run into one area. */
export const isDense = (width: number, count: number): boolean => width / Math.max(1, count) < 4

/** The visit whose day lies closest to a place; the later one of a day. */
export function nearestPoint(points: readonly SeriesPoint[], x: Scales['x'], place: number): SeriesPoint | null {
  let nearest: SeriesPoint | null = null
  let distance = Infinity
  for (const point of points) {
    const away = Math.abs(x(point.on) - place)
    if (away <= distance) [nearest, distance] = [point, away]
  }
  return nearest
}

/** Where the first value begins to be written: above its dot and those close after it, or below them where the top is near. */
export function besideFirst(points: readonly SeriesPoint[], { x, y }: Scales): { x: number; y: number } | null {
  const first = points.find(({ arrival }) => arrival !== null)
  if (first === undefined) return null
  const left = x(first.on)
  const near = points.filter(({ on }) => x(on) - left < 34).flatMap(({ arrival, end }) => [arrival ?? [], end ?? []].flat().map(y))
  const above = Math.min(...near) - 9
  return { x: left - 3, y: above < 4 ? Math.max(...near) + 18 : above }
}
