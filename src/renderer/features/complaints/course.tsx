import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import { onsets } from '../../../shared/reference/causes'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { DayBoxes } from '../../ui/day/day-boxes'
import { OneOf } from '../../ui/one-of'
import classes from './complaints.module.css'

/** How and when it began. */
export function Course({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('complaints')
  return (
    <div className={classes.pair}>
      <div>
        <h3 className={classes.label}>{t('field.onset')}</h3>
        <OneOf
          label={t('field.onset')}
          choices={onsets()}
          value={form.current.onsetId}
          onChange={(onsetId) => void form.save({ onsetId })}
        />
      </div>
      <DayBoxes
        legend={t('field.startedOn')}
        hint={t('field.startedHint')}
        value={form.current.startedOn}
        error={form.errors.startedOn}
        onDay={(startedOn) => void form.save({ startedOn })}
      />
    </div>
  )
}
