import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { NumberField } from '../../ui/number-field'
import classes from './complaints.module.css'

/** Sessions until the next review. */
export function PlannedSessions({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('complaints')
  return (
    <NumberField
      className={classes.planned}
      label={t('field.plannedSessions')}
      name={t('field.plannedSessions')}
      value={form.current.plannedSessions}
      min={1}
      max={200}
      whole
      rangeMessage={t('plannedRange')}
      onChange={(plannedSessions) => void form.save({ plannedSessions }, 'plannedSessions')}
    />
  )
}
