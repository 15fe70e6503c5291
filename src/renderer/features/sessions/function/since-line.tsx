import { useTranslation } from 'react-i18next'
import { isMean, type MeasureKey } from '../../../../shared/domain/progress'
import type { SinceMeasured } from '../../../../shared/domain/since-measured'
import type { Comparison } from '../../../../shared/domain/what-changed'
import { changeWords, directionSign, meaningWords } from '../../progress/change-words'
import { useShortDay } from '../carried'
import classes from './function.module.css'

/** "▼ better by 3 since 08-Nov, reaches the threshold of 2; better by 5 since the first, 02-Jan; n = 4 visits". */
export function SinceLine({ measure, since }: { measure: MeasureKey; since: SinceMeasured | null }) {
  const { t } = useTranslation('function')
  const { t: p } = useTranslation('progress')
  const shortDay = useShortDay()
  if (since === null || since.last === null) return null
  const { last, first, threshold, n } = since
  const words = (comparison: Comparison, which: 'last' | 'first') => {
    const { direction, meaningful } = comparison.change
    const change = t(`since.${which}`, { change: changeWords(p, measure, comparison), on: shortDay(comparison.from.on) })
    return direction === 'same' || meaningful === null ? change : `${change}, ${meaningWords(p, measure, comparison, threshold)}`
  }
  return (
    <p className={classes.since} data-since>
      <Part comparison={last}>{words(last, 'last')}</Part>
      {first === null ? null : <Part comparison={first}>{words(first, 'first')}</Part>}
      <span>{isMean(measure) ? p('changed.nActivities', { count: last.count }) : p('changed.n', { count: n })}</span>
    </p>
  )
}

function Part({ comparison: { change }, children }: { comparison: Comparison; children: string }) {
  return (
    <span className={classes.change} data-direction={change.direction} data-meaningful={change.meaningful === true || undefined}>
      <span aria-hidden>{directionSign[change.direction]} </span>
      {children}
    </span>
  )
}
