import { useTranslation } from 'react-i18next'
import { isMean } from '../../../shared/domain/progress'
import type { ChangeRow as Row, Comparison } from '../../../shared/domain/what-changed'
import { changeWords, directionSign, meaningWords } from './change-words'
import { measureAmount, measureLabel, measureValue } from './measure-words'
import { ThresholdNote } from './threshold-note'
import classes from './what-changed.module.css'

/** One measure at two visits, from what to what, and how many visits stand behind it. `isBrief`: without where its threshold comes from. */
export function ChangeRow({ row, comparison, isBrief = false }: { row: Row; comparison: Comparison; isBrief?: boolean }) {
  const { t } = useTranslation('progress')
  const { direction } = comparison.change
  const values = { from: measureValue(row.key, comparison.from.value), to: measureValue(row.key, comparison.to.value) }
  const notes = [
    isMean(row.key) ? t(row.key.kind === 'tension-mean' ? 'changed.nAreas' : 'changed.nActivities', { count: comparison.count }) : t('changed.n', { count: row.n }),
    ...(direction === 'same' || comparison.change.meaningful === null ? [] : [meaningWords(t, row.key, comparison, row.threshold)]),
  ]
  const measure = measureLabel(t, row.key)
  return (
    <li className={classes.row} data-brief={isBrief || undefined}>
      <span className={classes.measure}>{measure}</span>
      <span className={classes.change} data-direction={direction}>
        <span aria-hidden>{directionSign[direction]} </span>
        {changeWords(t, row.key, comparison)}
      </span>
      <span className={classes.notes}>{[t('changed.fromTo', values), ...notes].join(' · ')}</span>
      {row.threshold === null || isBrief ? null : (
        <span className={classes.source}>
          <ThresholdNote measure={measure} threshold={row.threshold} amountOf={(value) => measureAmount(row.key, value)} />
        </span>
      )}
    </li>
  )
}
