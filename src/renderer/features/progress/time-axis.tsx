import { AxisBottom } from '@visx/axis'
import { Group } from '@visx/group'
import { memo } from 'react'
import { datesHeight, innerWidth, laneHeight, margin, placeOf, timeScale } from './chart-frame'
import { strokesPath } from './chart-paths'
import classes from './progress-chart.module.css'
import type { TherapyLane } from './therapy-lanes'
import { isWithin, type TimeSpan } from './time-span'
import { timeTicks } from './time-ticks'

interface Props {
  lanes: readonly TherapyLane[]
  span: TimeSpan
  /** Outer width of the chart in CSS pixels. */
  width: number
  top: number
}

/** In CSS pixels. */
export const timeAxisHeight = (lanes: readonly TherapyLane[]): number => lanes.length * laneHeight + datesHeight

/** Below the values: one line of strokes for each therapy, its sign at the side, then the dates. */
export const TimeAxis = memo(function TimeAxis({ lanes, span, width, top }: Props) {
  const x = placeOf(span, width)
  const inner = innerWidth(width)
  const ticks = timeTicks(span, inner)
  return (
    <Group left={margin.left} top={top}>
      {lanes.map(({ sign, days }, index) => (
        <g key={sign} transform={`translate(0,${index * laneHeight})`}>
          <text className={classes.sign} x={-10} y={laneHeight / 2} dy="0.34em" textAnchor="end">
            {sign}
          </text>
          <line className={classes.grid} x2={inner} y1={laneHeight / 2} y2={laneHeight / 2} />
          <path className={classes.therapy} d={strokesPath(days.filter((day) => isWithin(span, day)).map(x), 2, laneHeight - 4)} />
        </g>
      ))}
      <AxisBottom
        scale={timeScale(span, width)}
        top={lanes.length * laneHeight + 2}
        tickValues={ticks.map((tick) => tick.at)}
        tickFormat={(_value, index) => ticks[index]?.label ?? ''}
        axisLineClassName={classes.axis ?? ''}
        tickClassName={classes.mark ?? ''}
        tickLength={5}
        tickComponent={({ x: left, y: below, formattedValue }) => (
          <text className={classes.tick} x={left} y={below + 6} textAnchor="middle">
            {formattedValue}
          </text>
        )}
      />
    </Group>
  )
})
