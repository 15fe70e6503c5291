import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { hasLongPause } from './chart-paths'
import classes from './progress-chart.module.css'
import type { TherapyLane } from './therapy-lanes'
import type { Band } from './value-axis'

export interface LegendBand {
  /** Null where the words say why there is no band. */
  kind: Band['kind'] | null
  words: string
  /** Where its figure comes from. */
  note?: ReactNode
}

interface Props {
  t: TFunction<'progress'>
  bands: readonly LegendBand[]
  lanes: readonly TherapyLane[]
  /** Visits shown, oldest first. */
  points: Parameters<typeof hasLongPause>[0]
  /** What is drawn is asked once in a visit: there is no end. */
  once?: boolean
}

/** What the signs of the chart mean. */
export function ChartLegend({ t, bands, lanes, points, once = false }: Props) {
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
      {hasLongPause(points) ? <li>{t('legend.pause')}</li> : null}
      {bands.map(({ kind, words, note }) => (
        <li key={words}>
          {kind === null ? null : (
            <svg width="22" height="14" aria-hidden>
              <rect className={classes.band} width="22" height="14" />
              <path className={classes.edge} data-band={kind} d="M0,1h22M0,13h22" />
            </svg>
          )}
          {words}
          {note}
        </li>
      ))}
      {lanes.map(({ sign, name }) => (
        <li key={sign}>
          <svg width="6" height="14" aria-hidden>
            <path className={classes.therapy} d="M3,2v10" />
          </svg>
          <span className={classes.letters}>{sign}</span> {name}
        </li>
      ))}
    </ul>
  )
}
