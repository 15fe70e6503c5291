import type { KeyboardEvent } from 'react'
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
  /** Enter: this is counted, on to the next. */
  onDone: () => void
}

/** A count of things in the hand: one more, one less, or a likely number at once. */
export function CountStepper({ group, value, likely, set, onDone }: Props) {
  const { t } = useTranslation('cups')
  const name = group.label
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    onDone()
  }
  return (
    // The field in it takes the key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={classes.field} role="group" aria-label={name} data-cup-count={group.id} onKeyDown={onKeyDown}>
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
