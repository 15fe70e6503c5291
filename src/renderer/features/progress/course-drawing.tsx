import { AxisLeft } from '@visx/axis'
import { Group } from '@visx/group'
import { memo } from 'react'
import type { MeasureKey, SeriesPoint } from '../../../shared/domain/progress'
import { innerWidth, margin, placeOf, valueScale } from './chart-frame'
import { barPath, besideFirst, dotPath, dotRadius, isDense, linePath, missedPath, type Scales } from './chart-paths'
import type { Course } from './course'
import { measureValue } from './measure-words'
import classes from './progress-chart.module.css'
import { isWithin, type TimeSpan } from './time-span'
import type { Band } from './value-axis'

/** Below this height of the values only the ends of the scale have room for their figures. */
const lowHeight = 100

interface Props {
  course: Course
  span: TimeSpan
  /** Outer width of the chart and height of the values alone, in CSS pixels. */
  width: number
  height: number
}

/** What lies behind the values: the band, and the lines of the scale with their figures. */
export const CourseGround = memo(function CourseGround({ course: { series, axis }, width, height }: Omit<Props, 'span'>) {
  const inner = innerWidth(width)
  const y = valueScale(axis, height)
  return (
    <Group left={margin.left} top={margin.top}>
      {axis.band ? <BandDrawing band={axis.band} y={y} width={inner} /> : null}
      {axis.ticks.map((tick) => (
        <line key={tick} className={classes.grid} x2={inner} y1={y(tick)} y2={y(tick)} />
      ))}
      <AxisLeft
        scale={y}
        tickValues={height < lowHeight ? [axis.ticks[0] ?? axis.min, axis.ticks.at(-1) ?? axis.max] : axis.ticks}
        hideAxisLine
        hideTicks
        tickComponent={({ x: left, y: top, formattedValue }) => (
          <text className={classes.tick} x={left - 2} y={top} dy="0.32em" textAnchor="end">
            {tickWords(series.key, Number(formattedValue))}
          </text>
        )}
      />
    </Group>
  )
})

/** Arrival ○ and end ● joined by a bar within a visit. One path of each kind, however many visits there are. */
export const CourseMarks = memo(function CourseMarks({ course: { series, axis }, span, width, height }: Props) {
  const inner = innerWidth(width)
  const scales = { x: placeOf(span, width), y: valueScale(axis, height) }
  const points = series.points.filter((point) => isWithin(span, point.on))
  const radius = dotRadius(inner, points.length)
  return (
    <Group left={margin.left} top={margin.top} data-dense={isDense(inner, points.length) || undefined}>
      <path className={classes.missed} d={missedPath(points, scales, height)} />
      <path className={classes.line} d={linePath(points, scales)} />
      <path className={classes.bar} d={barPath(points, scales)} />
      <path className={classes.end} d={dotPath(points, 'end', scales, radius)} />
      <path className={classes.arrival} d={dotPath(points, 'arrival', scales, radius)} />
      <EndValues points={points} of={series.key} scales={scales} />
    </Group>
  )
})

/** The ends of a scale are whole numbers, also that of a mean. */
const tickWords = (key: MeasureKey, value: number): string => measureValue(key.kind === 'movement' || key.kind === 'score' ? key : { kind: 'pain' }, value)

/** Told apart by the edges as well, for a printer without colours: dashes about a normal range, dots about the first value. */
function BandDrawing({ band, y, width }: { band: Band; y: Scales['y']; width: number }) {
  const [top, bottom] = [y(band.max), y(band.min)]
  return (
    <>
      <rect className={classes.band} width={width} y={top} height={bottom - top} />
      <path className={classes.edge} data-band={band.kind} d={`M0,${top}h${width}M0,${bottom}h${width}`} />
    </>
  )
}

/** The first and the latest value on arrival of the time shown, in figures. */
function EndValues({ points, of, scales }: { points: readonly SeriesPoint[]; of: MeasureKey; scales: Scales }) {
  const taken = points.flatMap(({ on, arrival }) => (arrival === null ? [] : [{ on, arrival }]))
  const latest = taken.at(-1)
  const [first] = taken
  const place = besideFirst(points, scales)
  if (first === undefined || latest === undefined || place === null) return null
  return (
    <>
      {latest.on === first.on ? null : (
        <text className={classes.value} {...place}>
          {measureValue(of, first.arrival)}
        </text>
      )}
      <text className={classes.value} x={scales.x(latest.on) + 10} y={scales.y(latest.arrival)} dy="0.34em">
        {measureValue(of, latest.arrival)}
      </text>
    </>
  )
}
