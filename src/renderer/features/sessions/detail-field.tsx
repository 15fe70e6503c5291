import { Textarea } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DetailValue } from '../../../shared/contract/session-content'
import { type DetailGroup, therapyLabel } from '../../../shared/reference/therapies'
import { ChoiceChips } from '../../ui/choice-chips'
import { NumberField } from '../../ui/number-field'
import { chosenItems, detailUnit } from './details-view'
import classes from './details.module.css'
import { useDraftStore } from './draft-context'
import { setDetail } from './edits'

interface Props {
  therapyId: string
  group: DetailGroup
  value: DetailValue | undefined
}

/** One group of a therapy's vocabulary, entered as its kind asks. */
export const DetailField = memo(function DetailField({ therapyId, group, value }: Props) {
  const store = useDraftStore()
  const set = (next: DetailValue | undefined, typed = false) =>
    store.edit(setDetail(therapyId, group.id, next), typed ? `${therapyId}.${group.id}` : undefined)
  return (
    <div className={classes.detail} data-detail={`${therapyId}.${group.id}`}>
      <span className={classes.detailLabel} title={'definition' in group ? group.definition : undefined}>
        {group.label}
        {group.kind === 'number' && detailUnit(group.unit) !== '' ? <span className={classes.unit}> {detailUnit(group.unit)}</span> : null}
      </span>
      <DetailControl group={group} value={value} name={`${therapyLabel(therapyId)}, ${group.label}`} set={set} />
    </div>
  )
})

interface ControlProps {
  group: DetailGroup
  value: DetailValue | undefined
  name: string
  set: (next: DetailValue | undefined, typed?: boolean) => void
}

/** What is pressed or typed for one group; `set` is told when the value is being typed, so that typing is one step back. */
export function DetailControl({ group, value, name, set }: ControlProps) {
  const { t } = useTranslation('sessions')
  switch (group.kind) {
    case 'single':
    case 'multi':
    case 'scale':
      return (
        <ChoiceChips
          name={name}
          several={group.kind === 'multi'}
          choices={group.items.map((item) => ({
            id: item.id,
            label: group.kind === 'scale' ? `${item.value} ${item.label}` : item.label,
            hint: item.definition,
          }))}
          chosen={chosenItems(value)}
          onChange={(chosen) => set(chosen.length === 0 ? undefined : chosen)}
        />
      )
    case 'number':
      return <NumberDetail group={group} value={value} name={name} set={set} />
    case 'text':
      return (
        <Textarea
          aria-label={name}
          dir="auto"
          maxLength={500}
          classNames={{ input: classes.shortText }}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => set(event.currentTarget.value === '' ? undefined : event.currentTarget.value, true)}
        />
      )
    case 'boolean':
      return (
        <ChoiceChips
          name={name}
          choices={[
            { id: 'yes', label: t('details.yes') },
            { id: 'no', label: t('details.no') },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChange={([chosen]) => set(chosen === undefined ? undefined : chosen === 'yes')}
        />
      )
  }
}

/** Usual numbers as chips, any other number in the field. */
function NumberDetail({ group, value, name, set }: ControlProps & { group: DetailGroup & { kind: 'number' } }) {
  const { t } = useTranslation('sessions')
  const number = typeof value === 'number' ? value : null
  const unit = detailUnit(group.unit)
  const presets = group.presets.map((preset) => ({ id: String(preset), label: String(preset) }))
  return (
    <div className={classes.numberDetail}>
      <NumberField
        className={classes.number}
        name={unit === '' ? name : `${name}, ${unit}`}
        value={number}
        min={group.min}
        max={group.max}
        whole={group.integer}
        unit={unit === '' ? '' : ` ${unit}`}
        rangeMessage={t('range', { min: group.min, max: group.max })}
        onChange={(next) => set(next ?? undefined, true)}
      />
      {presets.length === 0 ? null : (
        <ChoiceChips
          name={t('details.presets', { name })}
          choices={presets}
          chosen={number === null ? [] : [String(number)]}
          onChange={([chosen]) => set(chosen === undefined ? undefined : Number(chosen))}
        />
      )}
    </div>
  )
}
