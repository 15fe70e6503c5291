import type { PointerEvent } from 'react'
import type { SeriesPoint } from '../../../shared/domain/progress'
import { innerWidth, margin, placeOf, valueScale } from './chart-frame'
import { nearestPoint } from './chart-paths'
import type { Course } from './course'
import { CourseGround, CourseMarks } from './course-drawing'
import classes from './progress-chart.module.css'
import type { TherapyLane } from './therapy-lanes'
import { TimeAxis, timeAxisHeight } from './time-axis'
import { isWithin, type TimeSpan } from './time-span'

export interface ChartProps {
  course: Course
  span: TimeSpan
  /** Outer width in CSS pixels. */
  width: number
  /** Of the values alone. */
  height: number
  /** Therapy marks above the dates; null = neither marks nor dates, because charts above each other share one axis. */
  lanes: readonly TherapyLane[] | null
  /** The whole chart in words. */
  label: string
  /** Session of the point that is marked. */
  chosen?: number | null
  onChoose?: (point: SeriesPoint) => void
}

/** One measure over true dates. The same drawing on screen and on paper. */
export function ProgressChart({ course, span, width, height, lanes, label, chosen = null, onChoose }: ChartProps) {
  const values = margin.top + height + margin.bottom
  const total = values + (lanes === null ? 0 : timeAxisHeight(lanes))
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is the image
    <svg className={classes.chart} width={width} height={total} viewBox={`0 0 ${width} ${total}`} role="img" aria-label={label}>
      <CourseGround course={course} width={width} height={height} />
      <Cursor course={course} span={span} width={width} height={height} chosen={chosen} />
      <CourseMarks course={course} span={span} width={width} height={height} />
      {lanes === null ? null : <TimeAxis lanes={lanes} span={span} width={width} top={values} />}
      {onChoose ? <Target course={course} span={span} width={width} height={total} onChoose={onChoose} /> : null}
    </svg>
  )
}

/** A line through the chosen visit, with a ring about what was measured at it. */
function Cursor({ course, span, width, height, chosen }: Pick<ChartProps, 'course' | 'span' | 'width' | 'height'> & { chosen: number | null }) {
  const point = course.series.points.find(({ sessionId }) => sessionId === chosen)
  if (point === undefined || !isWithin(span, point.on)) return null
  const place = margin.left + placeOf(span, width)(point.on)
  const y = valueScale(course.axis, height)
  return (
    <g className={classes.cursor}>
      <line x1={place} x2={place} y1={margin.top} y2={margin.top + height} />
      {[point.arrival, point.end].map((value, index) => (value === null ? null : <circle key={index} cx={place} cy={margin.top + y(value)} r={8} />))}
    </g>
  )
}

/** A press, or a pointer drawn along, chooses the visit nearest to it. */
function Target({ course, span, width, height, onChoose }: Pick<ChartProps, 'course' | 'span' | 'width' | 'height'> & { onChoose: (point: SeriesPoint) => void }) {
  const choose = (event: PointerEvent<SVGRectElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const place = ((event.clientX - box.left) / box.width) * innerWidth(width)
    const shown = course.series.points.filter((point) => isWithin(span, point.on))
    const nearest = nearestPoint(shown, placeOf(span, width), place)
    if (nearest) onChoose(nearest)
  }
  return (
    <rect
      className={classes.target}
      x={margin.left}
      width={innerWidth(width)}
      height={height}
      onPointerDown={choose}
      onPointerMove={(event) => event.buttons === 1 && choose(event)}
    />
  )
}
