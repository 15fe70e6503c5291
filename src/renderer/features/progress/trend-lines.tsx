import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { type MeasureKey, measureId, seriesOf } from '../../../shared/domain/progress'
import { Sparkline } from '../../ui/sparkline'
import classes from './changes-in-brief.module.css'
import { measureLabel, measureValue } from './measure-words'

/** Visits of late. */
const lately = 10

const measures: readonly { key: MeasureKey; max: number }[] = [
  { key: { kind: 'tension-mean' }, max: 4 },
  { key: { kind: 'pain' }, max: 10 },
]

/** Mean tension and pain on arrival at the last visits, each with its newest value and how many of those visits it was measured at. */
export function TrendLines({ visits }: { visits: readonly ProgressVisit[] }) {
  const { t } = useTranslation('progress')
  const last = visits.slice(-lately)
  return (
    <div className={classes.trend}>
      <span className={classes.caption}>{t('brief.lately', { count: last.length })}</span>
      {measures.map(({ key, max }) => {
        const { points, n } = seriesOf(last, key)
        const values = points.map(({ arrival }) => arrival)
        const latest = values.findLast((value) => value !== null)
        if (latest === undefined || latest === null) return null
        const measure = measureLabel(t, key)
        const words = values.map((value) => (value === null ? t('values.none') : measureValue(key, value))).join(', ')
        return (
          <Fragment key={measureId(key)}>
            <span>{measure}</span>
            <Sparkline values={values} max={max} label={t('brief.trend', { measure, values: words })} />
            <span className={classes.latest}>
              <b>{measureValue(key, latest)}</b> <span className={classes.n}>{t('brief.n', { total: last.length, n })}</span>
            </span>
          </Fragment>
        )
      })}
    </div>
  )
}
