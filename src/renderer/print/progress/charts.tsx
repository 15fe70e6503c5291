import type { ProgressVisit } from '../../../shared/contract/progress'
import { isAskedOnce, type MeasureKey, measureId, measuresOf } from '../../../shared/domain/progress'
import type { Thresholds } from '../../../shared/domain/threshold'
import { bandWords } from '../../features/progress/band-words'
import { chartAlt } from '../../features/progress/chart-alt'
import { ChartLegend } from '../../features/progress/chart-legend'
import { type Course, courseOf } from '../../features/progress/course'
import { ProgressChart } from '../../features/progress/progress-chart'
import { type TherapyLane, therapyLanes } from '../../features/progress/therapy-lanes'
import { timeSpan } from '../../features/progress/time-span'
import { FieldHeading, Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import { MeasureName } from './measure-name'
import type { SummaryWords } from './words'

/** Most movements and scores drawn: those measured most often. The rest stand in the table of changes. */
const mostDrawn = { movement: 4, score: 4 }
const size = { width: 640, height: 104 }

/** Mean tension, pain, the movements and scores measured most often and the activities, each with its n. A measure taken once draws no course. */
export function chartBlocks(words: SummaryWords, visits: readonly ProgressVisit[], thresholds: Thresholds): Block[] {
  const courses = drawnMeasures(visits)
    .map((key) => courseOf(visits, key, thresholds))
    .filter(({ series }) => series.n > 1)
  if (courses.length === 0) return []
  const points = visits.map(({ heldOn, therapyIds }) => ({ on: heldOn, therapyIds }))
  const lanes = therapyLanes(points)
  return [
    { kind: 'whole', id: 'charts-heading', node: <Heading>{words.t('section.charts')}</Heading>, keepWithNext: true },
    { kind: 'whole', id: 'charts-legend', node: <ChartLegend t={words.p} bands={[]} lanes={lanes} points={points} />, keepWithNext: true },
    ...courses.map(
      (course): Block => ({ kind: 'whole', id: `chart-${measureId(course.series.key)}`, node: <PrintedChart words={words} course={course} lanes={lanes} /> }),
    ),
  ]
}

function PrintedChart({ words, course, lanes }: { words: SummaryWords; course: Course; lanes: readonly TherapyLane[] }) {
  const { series } = course
  const span = timeSpan(series.points, { zoom: 'all', endsOn: null })
  const n = words.p(isAskedOnce(series.key) ? 'nOnce' : 'n', { count: series.n, total: series.points.length })
  return (
    <div className={classes.chart}>
      <FieldHeading>
        <MeasureName words={words} of={series.key} />
      </FieldHeading>
      <p className={classes.quiet}>{[n, bandWords(words.p, course)].flatMap((part) => part ?? []).join('. ')}</p>
      <ProgressChart course={course} span={span} {...size} lanes={lanes} label={chartAlt(words.p, course, span, lanes)} />
    </div>
  )
}

/** Of several activities their mean is drawn, else the only one there is. */
function drawnMeasures(visits: readonly ProgressVisit[]): MeasureKey[] {
  const all = measuresOf(visits)
  const of = (...kinds: MeasureKey['kind'][]) => all.filter((key) => kinds.includes(key.kind))
  const activities = of('activity-mean').length > 0 ? of('activity-mean') : of('activity')
  return [...of('tension-mean', 'pain'), ...of('movement').slice(0, mostDrawn.movement), ...activities, ...of('score').slice(0, mostDrawn.score)]
}
