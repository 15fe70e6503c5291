import type { DetailValue } from '../../../../shared/contract/session-content'
import { chosenItems, detailUnit } from '../../../../shared/domain/detail-words'
import type { DetailGroup } from '../../../../shared/reference/therapies'
import { ChoiceChips } from '../../../ui/choice-chips'
import { NumberField } from '../../../ui/number-field'
import { useTranslation } from 'react-i18next'
import classes from './cups.module.css'

interface Props {
  group: DetailGroup
  value: DetailValue | undefined
  /** The field in full words: "Cup 2, Cup mouth diameter". */
  name: string
  /** Stands beside the label. */
  note?: string | undefined
  set: (next: DetailValue | undefined, typed: boolean) => void
}

/** A group of the vocabulary in little room: its label above, the usual values to tap. */
export function CompactField({ group, value, name, note, set }: Props) {
  const unit = detailUnit(group)
  return (
    <div className={classes.field} data-cup-field={group.id}>
      <span className={classes.fieldLabel} title={'definition' in group ? group.definition : undefined}>
        {group.label}
        {unit === '' ? null : `, ${unit}`}
        {note === undefined ? null : <span className={classes.note}> · {note}</span>}
      </span>
      {group.kind === 'number' ? (
        <div className={classes.controls}>
          <CupNumber group={group} value={value} name={unit === '' ? name : `${name}, ${unit}`} set={set} />
          {group.presets.length === 0 ? null : (
            <ChoiceChips
              name={name}
              choices={group.presets.map((preset) => ({ id: String(preset), label: String(preset) }))}
              chosen={value === undefined ? [] : [String(value)]}
              onChange={([chosen]) => set(chosen === undefined ? undefined : Number(chosen), false)}
            />
          )}
        </div>
      ) : (
        <ChoiceChips
          name={name}
          several={group.kind === 'multi'}
          choices={group.items.map(({ id, label, definition }) => ({ id, label, hint: definition }))}
          chosen={chosenItems(value)}
          onChange={(chosen) => set(chosen.length === 0 ? undefined : chosen, false)}
        />
      )}
    </div>
  )
}

interface NumberProps {
  group: DetailGroup & { kind: 'number' }
  value: DetailValue | undefined
  name: string
  unit?: string
  className?: string | undefined
  set: (next: number | undefined, typed: boolean) => void
}

/** A number of a group within its range; outside of it the field says the range and the record keeps the last good number. */
export function CupNumber({ group, value, name, unit = '', className = classes.number, set }: NumberProps) {
  const { t } = useTranslation('cups')
  return (
    <NumberField
      className={className}
      name={name}
      value={typeof value === 'number' ? value : null}
      min={group.min}
      max={group.max}
      whole={group.integer}
      unit={unit}
      rangeMessage={t('range', { min: group.min, max: group.max })}
      onChange={(next) => set(next ?? undefined, true)}
    />
  )
}
