import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { OneOf } from '../../ui/one-of'
import classes from './complaints.module.css'

const sides = ['left', 'right', 'both', 'midline'] as const

/** On which side, the client's own. */
export function Site({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('complaints')
  return (
    <div>
      <h3 className={classes.label}>{t('field.side')}</h3>
      <OneOf
        label={t('field.side')}
        choices={sides.map((id) => ({ id, label: t(`side.${id}`) }))}
        value={form.current.side}
        onChange={(side) => void form.save({ side })}
      />
    </div>
  )
}
