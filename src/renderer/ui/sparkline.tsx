import { scaleLinear } from '@visx/scale'
import classes from './sparkline.module.css'

interface Props {
  /** Oldest first; null = not measured, drawn as a gap. */
  values: readonly (number | null)[]
  max: number
  label: string
}

const [width, height, edge] = [96, 28, 4]

interface Point {
  x: number
  y: number
}

/** Runs of neighbouring measured values; a gap is never bridged. */
function runs(values: Props['values'], max: number): Point[][] {
  const x = scaleLinear({ domain: [0, Math.max(1, values.length - 1)], range: [edge, width - edge] })
  const y = scaleLinear({ domain: [0, max], range: [height - edge, edge] })
  const found: Point[][] = [[]]
  values.forEach((value, index) => {
    if (value === null) found.push([])
    else found.at(-1)?.push({ x: x(index), y: y(value) })
  })
  return found.filter((run) => run.length > 0)
}

/** The course of a value, small enough for a line of a list. */
export function Sparkline({ values, max, label }: Props) {
  const lines = runs(values, max)
  const last = lines.at(-1)?.at(-1)
  if (last === undefined) return null
  return (
    <svg className={classes.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className={classes.zero} x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} />
      {lines.map((run) => (
        <polyline key={run[0]?.x} className={classes.line} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
      ))}
      {lines.filter((run) => run.length === 1).map(([point]) => <circle key={point?.x} className={classes.dot} cx={point?.x} cy={point?.y} r={2} />)}
      <circle className={classes.dot} cx={last.x} cy={last.y} r={3.5} />
    </svg>
  )
}
