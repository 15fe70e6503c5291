import type { ComplaintDetails } from '../../../shared/contract/complaints'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Picker } from '../../ui/picker'
import type { PickerItem } from '../../ui/picker-view'

interface Props {
  form: Autosave<ComplaintDetails>
  name: 'areaIds' | 'causeIds' | 'aggravatingIds' | 'easingIds'
  label: string
  items: readonly PickerItem[]
  /** None: the vocabulary is one list. */
  groups?: readonly { id: string; label: string }[]
  usual: readonly string[]
}

/** A list of the complaint chosen from a vocabulary. */
export function FieldPicker({ form, name, label, items, groups, usual }: Props) {
  const [first] = items
  return (
    <Picker
      label={label}
      items={items}
      groups={groups ?? (first === undefined ? [] : [{ id: first.group, label: '' }])}
      usual={usual}
      value={form.current[name]}
      error={form.errors[name]}
      onChange={(ids) => void form.save({ [name]: ids })}
    />
  )
}
