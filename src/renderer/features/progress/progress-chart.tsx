import { AxisBottom, AxisLeft } from '@visx/axis'
import { Group } from '@visx/group'
import { scaleLinear, scaleUtc } from '@visx/scale'
import { LinePath } from '@visx/shape'
import type { Series, SeriesPoint } from '../../../shared/domain/progress'
import { dateOf, isWithin, type TimeSpan, timeTicks, valueAxis } from './chart-scale'
import { measureValue } from './measure-words'
import classes from './progress-chart.module.css'

const margin = { top: 12, right: 18, bottom: 30, left: 46 }

export interface ChartProps {
  series: Series
  span: TimeSpan
  /** Outer size in CSS pixels. */
  width: number
  height: number
  /** The whole chart in words. */
  label: string
  /** Session of the point that is marked. */
  chosen?: number | null
  onChoose?: (sessionId: number) => void
}

/** Arrival ○ and end ● over true dates, joined by a bar within a visit. The same drawing on screen and on paper. */
export function ProgressChart({ series, span, width, height, label, chosen = null, onChoose }: ChartProps) {
  const axis = valueAxis(series)
  const inner = { width: Math.max(40, width - margin.left - margin.right), height: height - margin.top - margin.bottom }
  const x = scaleUtc<number>({ domain: [dateOf(span.from), dateOf(span.to)], range: [0, inner.width] })
  const y = scaleLinear<number>({ domain: [axis.min, axis.max], range: [inner.height, 0] })
  const points = series.points.filter((point) => isWithin(span, point.on))
  const at = (point: SeriesPoint) => x(dateOf(point.on))
  const ticks = timeTicks(span, inner.width)
  const radius = Math.min(4.5, Math.max(2.4, inner.width / points.length / 2.6))
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing is the image
    <svg className={classes.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Group left={margin.left} top={margin.top}>
        {axis.band ? (
          <rect className={classes.band} x={0} width={inner.width} y={y(axis.band.max)} height={y(axis.band.min) - y(axis.band.max)} />
        ) : null}
        {axis.ticks.map((tick) => (
          <line key={tick} className={classes.grid} x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
        ))}
        <AxisLeft
          scale={y}
          tickValues={axis.ticks}
          hideAxisLine
          hideTicks
          tickComponent={({ x: left, y: top, formattedValue }) => (
            <text className={classes.tick} x={left - 2} y={top} dy="0.32em" textAnchor="end">
              {measureValue(series.key.kind === 'movement' || series.key.kind === 'score' ? series.key : { kind: 'pain' }, Number(formattedValue))}
            </text>
          )}
        />
        <AxisBottom
          scale={x}
          top={inner.height}
          tickValues={ticks.map((tick) => tick.at)}
          tickFormat={(_value, index) => ticks[index]?.label ?? ''}
          axisLineClassName={classes.axis ?? ''}
          tickClassName={classes.mark ?? ''}
          tickLength={5}
          tickComponent={({ x: left, y: top, formattedValue }) => (
            <text className={classes.tick} x={left} y={top + 8} textAnchor="middle">
              {formattedValue}
            </text>
          )}
        />
        <LinePath
          className={classes.line ?? ''}
          data={points}
          x={at}
          y={(point) => y(point.arrival ?? 0)}
          defined={(point) => point.arrival !== null}
        />
        {points.map((point) => (
          <Visit key={point.sessionId} point={point} x={at(point)} y={y} floor={inner.height} radius={radius} chosen={point.sessionId === chosen} />
        ))}
        {onChoose ? (
          <rect
            className={classes.target}
            y={-margin.top}
            width={inner.width}
            height={height}
            onPointerDown={(event) => {
              const box = event.currentTarget.getBoundingClientRect()
              const pressed = ((event.clientX - box.left) / box.width) * inner.width
              const nearest = points.toSorted((a, b) => Math.abs(at(a) - pressed) - Math.abs(at(b) - pressed))[0]
              if (nearest) onChoose(nearest.sessionId)
            }}
          />
        ) : null}
      </Group>
    </svg>
  )
}

interface VisitProps {
  point: SeriesPoint
  x: number
  y: (value: number) => number
  floor: number
  radius: number
  chosen: boolean
}

function Visit({ point, x, y, floor, radius, chosen }: VisitProps) {
  const { arrival, end } = point
  return (
    <g>
      {chosen ? <line className={classes.cursor} x1={x} x2={x} y1={0} y2={floor} /> : null}
      {arrival === null && end === null ? <path className={classes.missed} d={`M${x - 2.5},${floor - 6}l5,5m0,-5l-5,5`} /> : null}
      {arrival !== null && end !== null ? <line className={classes.bar} x1={x} x2={x} y1={y(arrival)} y2={y(end)} /> : null}
      {end === null ? null : <circle className={classes.end} cx={x} cy={y(end)} r={radius} />}
      {arrival === null ? null : <circle className={classes.arrival} cx={x} cy={y(arrival)} r={radius} />}
    </g>
  )
}
