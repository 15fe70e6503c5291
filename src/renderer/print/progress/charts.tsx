import type { ProgressVisit } from '../../../shared/contract/progress'
import { isAskedOnce, type MeasureKey, measureId, measuresOf, seriesOf } from '../../../shared/domain/progress'
import { chartAlt } from '../../features/progress/chart-alt'
import { ChartLegend } from '../../features/progress/chart-legend'
import { timeSpan } from '../../features/progress/chart-scale'
import { ProgressChart } from '../../features/progress/progress-chart'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import { MeasureName } from './measure-name'
import type { SummaryWords } from './words'

/** Most movements and scores drawn: those measured most often. The rest stand in the table of changes. */
const mostDrawn = { movement: 4, score: 4 }
const size = { width: 640, height: 146 }

/** Mean tension, pain, the movements and scores measured most often and the activities, each with its n. A measure taken once draws no course. */
export function chartBlocks(words: SummaryWords, visits: readonly ProgressVisit[]): Block[] {
  const drawn = drawnMeasures(visits)
    .map((key) => seriesOf(visits, key))
    .filter((series) => series.n > 1)
  if (drawn.length === 0) return []
  return [
    { kind: 'whole', id: 'charts-heading', node: <Heading>{words.t('section.charts')}</Heading>, keepWithNext: true },
    { kind: 'whole', id: 'charts-legend', node: <ChartLegend t={words.p} band={null} />, keepWithNext: true },
    ...drawn.map((series): Block => {
      const span = timeSpan(series, 'all')
      return {
        kind: 'whole',
        id: `chart-${measureId(series.key)}`,
        node: (
          <div className={classes.chart}>
            <h3 className={classes.field}>
              <MeasureName words={words} of={series.key} />
            </h3>
            <p className={classes.quiet}>{words.p(isAskedOnce(series.key) ? 'nOnce' : 'n', { count: series.n, total: series.points.length })}</p>
            <ProgressChart series={series} span={span} {...size} label={chartAlt(words.p, series, span)} />
          </div>
        ),
      }
    }),
  ]
}

/** Of several activities their mean is drawn, else the only one there is. */
function drawnMeasures(visits: readonly ProgressVisit[]): MeasureKey[] {
  const all = measuresOf(visits)
  const of = (...kinds: MeasureKey['kind'][]) => all.filter((key) => kinds.includes(key.kind))
  const activities = of('activity-mean').length > 0 ? of('activity-mean') : of('activity')
  return [...of('tension-mean', 'pain'), ...of('movement').slice(0, mostDrawn.movement), ...activities, ...of('score').slice(0, mostDrawn.score)]
}
