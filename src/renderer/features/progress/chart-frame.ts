import { scaleLinear, scaleUtc } from '@visx/scale'
import type { Day } from '../../../shared/domain/days'
import type { Scales } from './chart-paths'
import type { TimeSpan } from './time-span'
import { dateOf } from './time-ticks'
import type { ValueAxis } from './value-axis'

/** Room around the values in CSS pixels: labels, half a dot, the latest value in figures at the right, crosses below. */
export const margin = { top: 12, right: 40, bottom: 10, left: 46 }
/** Height of one line of therapy marks, and of the dates below them. */
export const laneHeight = 13
export const datesHeight = 28

/** Width of the values of a chart that is so wide outside. */
export const innerWidth = (width: number): number => Math.max(40, width - margin.left - margin.right)

/** From a date to its place, in CSS pixels from the left end of the values. */
export const timeScale = (span: TimeSpan, width: number) => scaleUtc<number>({ domain: [dateOf(span.from), dateOf(span.to)], range: [0, innerWidth(width)] })

/** The same for a day, by plain arithmetic: with a thousand visits in six charts the scale's own way takes most of a frame. */
export function placeOf(span: TimeSpan, width: number): Scales['x'] {
  const from = Date.parse(span.from)
  const perMs = innerWidth(width) / (Date.parse(span.to) - from)
  return (day: Day) => (Date.parse(day) - from) * perMs
}

/** From a value to its place below the top; greater values stand higher. */
export const valueScale = (axis: ValueAxis, height: number) => scaleLinear<number>({ domain: [axis.min, axis.max], range: [height, 0] })
