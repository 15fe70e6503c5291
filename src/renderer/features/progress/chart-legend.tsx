import type { TFunction } from 'i18next'
import classes from './progress-chart.module.css'

interface Props {
  t: TFunction<'progress'>
  /** In words where a normal range is drawn. */
  band: { min: string; max: string } | null
  /** The measure is asked once in a visit: there is no end. */
  once?: boolean
}

/** What the signs of the chart mean. */
export function ChartLegend({ t, band, once = false }: Props) {
  return (
    <ul className={classes.legend}>
      <li>
        <svg width="14" height="14" aria-hidden>
          <circle className={classes.arrival} cx="7" cy="7" r="4.5" />
        </svg>
        {t(once ? 'legend.once' : 'legend.arrival')}
      </li>
      {once ? null : (
        <li>
          <svg width="14" height="14" aria-hidden>
            <circle className={classes.end} cx="7" cy="7" r="4.5" />
          </svg>
          {t('legend.end')}
        </li>
      )}
      <li>
        <svg width="14" height="14" aria-hidden>
          <path className={classes.missed} d="M4,4l6,6m0,-6l-6,6" />
        </svg>
        {t('legend.gap')}
      </li>
      {band === null ? null : (
        <li>
          <svg width="14" height="14" aria-hidden>
            <rect className={classes.band} width="14" height="14" />
          </svg>
          {t('legend.band', band)}
        </li>
      )}
    </ul>
  )
}
