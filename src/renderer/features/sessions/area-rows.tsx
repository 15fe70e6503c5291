import { useTranslation } from 'react-i18next'
import type { SessionArea } from '../../../shared/contract/session-content'
import { shortRegionLabel } from './areas-view'
import classes from './areas.module.css'
import text from './text.module.css'

interface Props {
  areas: readonly SessionArea[]
  selected: string
  onSelect: (regionId: string) => void
}

/** All treated areas with their values; a press chooses one to score. */
export function AreaRows({ areas, selected, onSelect }: Props) {
  const { t } = useTranslation('sessions')
  return (
    <ul className={classes.rows} aria-label={t('areas.all')} data-area-rows>
      {areas.map((area) => (
        <li key={area.regionId}>
          <button
            type="button"
            className={classes.rowButton}
            aria-current={area.regionId === selected || undefined}
            onClick={() => onSelect(area.regionId)}
            data-area={area.regionId}
          >
            <span className={classes.rowName}>{shortRegionLabel(area.regionId)}</span>
            <Pill value={area.tensionArrival} carried={area.tensionCarriedOn !== null} words={t('moment.arrival')} />
            <span aria-hidden className={classes.arrow}>
              →
            </span>
            <Pill value={area.tensionEnd} carried={false} words={t('moment.end')} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Pill({ value, carried, words }: { value: number | null; carried: boolean; words: string }) {
  const { t } = useTranslation('sessions')
  const spoken = value === null ? t('areas.spokenNone', { moment: words }) : t(carried ? 'areas.spokenCarried' : 'areas.spoken', { moment: words, value })
  return (
    <span className={classes.pill} data-grade={value ?? 'none'} data-carried={(carried && value !== null) || undefined}>
      <span aria-hidden>{value ?? '–'}</span>
      <span className={text.spoken}>{spoken}</span>
    </span>
  )
}
