import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../../shared/domain/days'
import { isAskedOnce, measureId, type SeriesPoint } from '../../../shared/domain/progress'
import { chartAlt, valuesAt } from './chart-alt'
import { ChartLegend } from './chart-legend'
import type { ViewProps } from './chart-view'
import type { Course } from './course'
import { legendBands } from './legend-bands'
import { measureLabel } from './measure-words'
import { ProgressChart } from './progress-chart'
import classes from './progress-panel.module.css'
import { therapyNames } from './therapy-lanes'
import { isWithin } from './time-span'
import { VisitSlider } from './visit-slider'

/** Several measures above each other over the same time; one visit is marked in all of them. */
export function TogetherView({ courses, lanes, span, chosen, onChoose, onMove }: ViewProps & { courses: readonly Course[] }) {
  const { t } = useTranslation('progress')
  const { ref, width } = useElementSize()
  const points = courses[0]?.series.points ?? []
  const at = points.findIndex(({ sessionId }) => sessionId === chosen?.sessionId)
  const values = courses.map((course) => {
    const point = course.series.points[at]
    return { course, measure: measureLabel(t, course.series.key), values: point === undefined ? t('values.none') : valuesAt(t, course.series, point) }
  })
  const visit = chosen ? visitWords(chosen) : ''
  const shown = points.filter(({ on }) => isWithin(span, on))
  const countOf = ({ series }: Course) => series.points.filter(({ on, arrival }) => arrival !== null && isWithin(span, on)).length
  const words = [visit, ...values.map((row) => t('together.row', { measure: row.measure, values: row.values }))].join('. ')

  function visitWords(point: SeriesPoint): string {
    const named = t('together.visit', { on: formatDay(point.on), visit: point.visit })
    return [named, therapyNames(point.therapyIds)].flatMap((part) => part ?? []).join(' · ')
  }

  return (
    <>
      <p className={classes.readout}>{visit}</p>
      <VisitSlider points={points} chosen={chosen} words={words} onChoose={onChoose} onMove={onMove}>
        <div ref={ref}>
          {values.map((row, index) => (
            <div key={measureId(row.course.series.key)} className={classes.row}>
              <p className={classes.rowTitle}>
                <strong>{row.measure}</strong>
                <span>{row.values}</span>
                <span className={classes.quiet}>{t('together.n', { n: countOf(row.course), total: shown.length })}</span>
              </p>
              <ProgressChart
                course={row.course}
                span={span}
                width={Math.max(320, width)}
                height={66}
                lanes={index === values.length - 1 ? lanes : null}
                label={chartAlt(t, row.course, span, index === values.length - 1 ? lanes : [])}
                chosen={chosen?.sessionId ?? null}
                onChoose={onChoose}
              />
            </div>
          ))}
        </div>
      </VisitSlider>
      <ChartLegend t={t} once={courses.every(({ series }) => isAskedOnce(series.key))} bands={legendBands(t, courses)} lanes={lanes} points={shown} />
    </>
  )
}
