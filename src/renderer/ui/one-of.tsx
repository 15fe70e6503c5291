import { ChoiceChips, type Choice } from './choice-chips'

interface Props<Id extends string> {
  label: string
  choices: readonly (Choice & { id: Id })[]
  value: Id | null
  onChange: (id: Id | null) => void
}

/** At most one of a few; choosing the chosen one clears it. */
export function OneOf<Id extends string>({ label, choices, value, onChange }: Props<Id>) {
  return (
    <ChoiceChips
      name={label}
      choices={choices}
      chosen={value === null ? [] : [value]}
      onChange={([id]) => onChange(choices.find((choice) => choice.id === id)?.id ?? null)}
    />
  )
}
