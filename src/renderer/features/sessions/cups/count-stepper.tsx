import { useTranslation } from 'react-i18next'
import type { DetailGroup } from '../../../../shared/reference/therapies'
import { ChoiceChips } from '../../../ui/choice-chips'
import { Stepper } from '../../../ui/stepper'
import { CupNumber } from './compact-field'
import classes from './cups.module.css'

interface Props {
  group: DetailGroup & { kind: 'number' }
  value: number | null
  /** A likely count, one tap away; null: none is likely. */
  likely: number | null
  set: (next: number | undefined, typed: boolean) => void
}

/** A count of things in the hand: one more, one less, or a likely number at once. */
export function CountStepper({ group, value, likely, set }: Props) {
  const { t } = useTranslation('cups')
  const name = group.label
  return (
    <div className={classes.field} role="group" aria-label={name}>
      <span className={classes.fieldLabel}>{name}</span>
      <div className={classes.controls}>
        <Stepper value={value} min={group.min} max={group.max} fewer={t('blades.less', { name })} more={t('blades.more', { name })} onChange={(next) => set(next, false)}>
          <CupNumber group={group} value={value ?? undefined} name={name} className={classes.count} set={set} />
        </Stepper>
        {likely === null || likely < 1 ? null : (
          <ChoiceChips
            name={t('blades.usual', { name })}
            choices={[{ id: String(likely), label: String(likely) }]}
            chosen={value === null ? [] : [String(value)]}
            onChange={([chosen]) => set(chosen === undefined ? undefined : Number(chosen), false)}
          />
        )}
      </div>
    </div>
  )
}
