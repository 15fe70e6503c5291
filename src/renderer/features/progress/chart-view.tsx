import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAskedOnce, type Series, type SeriesPoint } from '../../../shared/domain/progress'
import { chartAlt, pointWords } from './chart-alt'
import { ChartLegend } from './chart-legend'
import { isWithin, timeSpan, valueAxis, type Zoom } from './chart-scale'
import { ChartTable } from './chart-table'
import { measureLabel, measureValue } from './measure-words'
import { ProgressChart } from './progress-chart'
import classes from './progress-panel.module.css'

/** One series as chart or as table. The points are one tab stop: arrow keys go from visit to visit and the words follow. */
export function ChartView({ series, zoom }: { series: Series; zoom: Zoom }) {
  const { t } = useTranslation('progress')
  const [asTable, setAsTable] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const { ref, width } = useElementSize()
  const span = timeSpan(series, zoom)
  const points = series.points.filter((point) => isWithin(span, point.on))
  const at = points.findIndex((point) => point.sessionId === chosen)
  const point = points[at] ?? points.at(-1)
  const band = valueAxis(series).band
  const once = isAskedOnce(series.key)
  const measure = measureLabel(t, series.key)
  const n = points.filter(({ arrival }) => arrival !== null).length
  return (
    <>
      <div className={classes.caption}>
        <span>{t(once ? 'nOnce' : 'n', { count: n, total: points.length })}</span>
        <Button variant="subtle" leftSection={asTable ? <IconChartLine aria-hidden /> : <IconTable aria-hidden />} onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'table.hide' : 'table.show')}
        </Button>
      </div>
      {asTable ? (
        <ChartTable series={series} points={points} caption={t('table.caption', { measure })} />
      ) : (
        <>
          <div
            className={classes.points}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input cannot hold the drawing whose points it walks
            role="slider"
            tabIndex={0}
            aria-label={t('points')}
            aria-valuemin={1}
            aria-valuemax={points.length}
            aria-valuenow={at < 0 ? points.length : at + 1}
            aria-valuetext={point ? pointWords(t, series, point) : t('values.none')}
            onKeyDown={(event) => step(event, points, at, setChosen)}
          >
            <div ref={ref}>
              <ProgressChart
                series={series}
                span={span}
                width={Math.max(320, width)}
                height={260}
                label={chartAlt(t, series, span)}
                chosen={point?.sessionId ?? null}
                onChoose={setChosen}
              />
            </div>
          </div>
          <p className={classes.readout}>{point ? pointWords(t, series, point) : t('hint')}</p>
          <ChartLegend t={t} once={once} band={band && { min: measureValue(series.key, band.min), max: measureValue(series.key, band.max) }} />
        </>
      )}
    </>
  )
}

function step(event: KeyboardEvent, points: readonly SeriesPoint[], at: number, choose: (sessionId: number) => void): void {
  const now = at < 0 ? points.length - 1 : at
  const targets: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    Home: 0,
    End: points.length - 1,
    PageUp: now + 10,
    PageDown: now - 10,
  }
  const target = targets[event.key]
  if (target === undefined) return
  event.preventDefault()
  const point = points[Math.min(points.length - 1, Math.max(0, target))]
  if (point) choose(point.sessionId)
}
