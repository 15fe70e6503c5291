import type { TFunction } from 'i18next'
import classes from './progress-chart.module.css'

/** What the signs of the chart mean; `band` in words where a normal range is drawn. */
export function ChartLegend({ t, band }: { t: TFunction<'progress'>; band: { min: string; max: string } | null }) {
  return (
    <ul className={classes.legend}>
      <li>
        <svg width="14" height="14" aria-hidden>
          <circle className={classes.arrival} cx="7" cy="7" r="4.5" />
        </svg>
        {t('legend.arrival')}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden>
          <circle className={classes.end} cx="7" cy="7" r="4.5" />
        </svg>
        {t('legend.end')}
      </li>
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
