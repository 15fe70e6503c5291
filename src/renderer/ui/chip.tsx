import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './chip.module.css'

/** A choice that is on or off. The tick tells it without colour. */
export function Chip({ pressed, onPress, children }: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} onClick={onPress}>
      {pressed ? <IconCheck size={18} aria-hidden /> : null}
      {children}
    </button>
  )
}

export interface Choice {
  id: string
  label: string
}

interface OneOfProps<C extends Choice> {
  label: string
  choices: readonly C[]
  value: string | null
  onChange: (id: C['id'] | null) => void
}

/** At most one of a few; pressing the chosen one clears it. */
export function OneOf<C extends Choice>({ label, choices, value, onChange }: OneOfProps<C>) {
  return (
    <div className={classes.row} role="group" aria-label={label}>
      {choices.map(({ id, label: text }) => (
        <Chip key={id} pressed={id === value} onPress={() => onChange(id === value ? null : id)}>
          {text}
        </Chip>
      ))}
    </div>
  )
}
