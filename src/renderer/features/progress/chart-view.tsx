import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { isAskedOnce, type SeriesPoint } from '../../../shared/domain/progress'
import { chartAlt, pointWords } from './chart-alt'
import { ChartLegend } from './chart-legend'
import { legendBands } from './legend-bands'
import type { Course } from './course'
import { ProgressChart } from './progress-chart'
import classes from './progress-panel.module.css'
import type { TherapyLane } from './therapy-lanes'
import { isWithin, type TimeSpan } from './time-span'
import { VisitSlider } from './visit-slider'

export interface ViewProps {
  lanes: readonly TherapyLane[]
  span: TimeSpan
  /** The visit that is marked. */
  chosen: SeriesPoint | undefined
  onChoose: (point: SeriesPoint) => void
  /** Moves the time shown earlier or later. */
  onMove: (by: -1 | 1) => void
}

/** One measure as a chart, with the marked visit in words and what the signs mean. */
export function ChartView({ course, lanes, span, chosen, onChoose, onMove }: ViewProps & { course: Course }) {
  const { t } = useTranslation('progress')
  const { ref, width } = useElementSize()
  const { series } = course
  const words = chosen ? pointWords(t, series, chosen) : t('values.none')
  const shown = series.points.filter(({ on }) => isWithin(span, on))
  return (
    <>
      <VisitSlider points={series.points} chosen={chosen} words={words} onChoose={onChoose} onMove={onMove}>
        <div ref={ref}>
          <ProgressChart
            course={course}
            span={span}
            width={Math.max(320, width)}
            height={218}
            lanes={lanes}
            label={chartAlt(t, course, span, lanes)}
            chosen={chosen?.sessionId ?? null}
            onChoose={onChoose}
          />
        </div>
      </VisitSlider>
      <p className={classes.readout}>{words}</p>
      <ChartLegend t={t} once={isAskedOnce(series.key)} bands={legendBands(t, [course])} lanes={lanes} points={shown} />
    </>
  )
}
