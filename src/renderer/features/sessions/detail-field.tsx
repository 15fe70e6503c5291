import { Textarea } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DetailValue } from '../../../shared/contract/session-content'
import { chosenItems, detailUnit, itemWords } from '../../../shared/domain/detail-words'
import { type DetailGroup, therapyLabel } from '../../../shared/reference/therapies'
import { ChoiceChips } from '../../ui/choice-chips'
import { NumberField } from '../../ui/number-field'
import { Stepper } from '../../ui/stepper'
import { lotKindOf } from './cups/cup-groups'
import { WrittenLot } from './cups/written-lot'
import { DetailFrame } from './detail-frame'
import classes from './details.module.css'
import { useDraftStore } from './draft-context'
import { setDetail } from './edits'

interface Props {
  therapyId: string
  group: DetailGroup
  value: DetailValue | undefined
}

/** One group of a therapy's vocabulary, said of the whole visit; a lot is a package with brand and expiry instead of a text. */
export const DetailField = memo(function DetailField({ therapyId, group, value }: Props) {
  const store = useDraftStore()
  if (lotKindOf(group.id) !== undefined) return <WrittenLot therapyId={therapyId} groupId={group.id} />
  const set = (next: DetailValue | undefined, typed = false) =>
    store.edit(setDetail(therapyId, group.id, next), typed ? `${therapyId}.${group.id}` : undefined)
  const name = `${therapyLabel(therapyId)}, ${group.label}`
  return (
    <div className={classes.detail} data-detail={`${therapyId}.${group.id}`}>
      <DetailFrame group={group} name={name}>
        <DetailControl group={group} value={value} name={name} set={set} />
      </DetailFrame>
    </div>
  )
})

interface ControlProps {
  group: DetailGroup
  value: DetailValue | undefined
  name: string
  /** `typed`: a text or number in the making, saved after a short wait. */
  set: (next: DetailValue | undefined, typed?: boolean) => void
  /** Finds the choices again for moving the focus. */
  id?: string
  /** Only these items are offered, in the order of the vocabulary. */
  only?: ReadonlySet<string>
}

/** The control of a group as its kind asks: words to tap, a number, a text, yes or no. */
export function DetailControl({ group, value, name, set, id, only }: ControlProps) {
  const { t } = useTranslation('sessions')
  const found = id === undefined ? {} : { id }
  switch (group.kind) {
    case 'single':
    case 'multi':
    case 'scale':
      return (
        <ChoiceChips
          {...found}
          name={name}
          several={group.kind === 'multi'}
          choices={group.items.filter((item) => only?.has(item.id) ?? true).map((item) => ({ id: item.id, label: itemWords(group, item), hint: item.definition }))}
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
          {...found}
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

/** Usual numbers as chips, any other number in the field; what is counted goes up and down by one as well. */
function NumberDetail({ group, value, name, set }: ControlProps & { group: DetailGroup & { kind: 'number' } }) {
  const { t } = useTranslation('sessions')
  const number = typeof value === 'number' ? value : null
  const unit = detailUnit(group)
  const presets = group.presets.map((preset) => ({ id: String(preset), label: String(preset) }))
  const field = (
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
  )
  return (
    <div className={classes.numberDetail}>
      {group.unit === 'count' || group.unit === 'strokes' ? (
        <Stepper value={number} min={group.min} max={group.max} fewer={t('details.fewer', { name })} more={t('details.oneMore', { name })} onChange={(next) => set(next)}>
          {field}
        </Stepper>
      ) : (
        field
      )}
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
