import { type KeyboardEvent, useRef } from 'react'
import classes from './choice-chips.module.css'

export interface Choice {
  id: string
  label: string
  /** Shown when the pointer rests on it, and spoken. */
  hint?: string | undefined
}

interface Props {
  /** The group in full words. */
  name: string
  choices: readonly Choice[]
  chosen: readonly string[]
  /** True: any number may be chosen. False: one, and choosing it again takes it away. */
  several?: boolean
  onChange: (chosen: string[]) => void
  /** Finds this group again for moving the focus. */
  id?: string
}

/** Words to tap. Arrow keys move between them; one of a kind and several look alike, but say to a screen reader what they are. */
export function ChoiceChips({ name, choices, chosen, several = false, onChange, id }: Props) {
  const group = useRef<HTMLDivElement>(null)
  const stop = choices.find((choice) => chosen.includes(choice.id))?.id ?? choices[0]?.id

  function toggle(choice: string): void {
    const rest = chosen.filter((other) => other !== choice)
    const off = rest.length < chosen.length
    onChange(off ? rest : several ? [...rest, choice] : [choice])
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    const forward = ['ArrowRight', 'ArrowDown'].includes(event.key)
    if (!forward && !['ArrowLeft', 'ArrowUp'].includes(event.key)) return
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === event.target)
    const rtl = group.current !== null && getComputedStyle(group.current).direction === 'rtl' && event.key.match(/Right|Left/) !== null
    buttons[at + (forward === !rtl ? 1 : -1)]?.focus()
    event.preventDefault()
  }

  return (
    <div ref={group} className={classes.chips} role={several ? 'group' : 'radiogroup'} aria-label={name} data-choices={id}>
      {choices.map((choice) => {
        const on = chosen.includes(choice.id)
        const state = several ? { 'aria-pressed': on } : { role: 'radio', 'aria-checked': on, tabIndex: choice.id === stop ? 0 : -1 }
        return (
          <button
            key={choice.id}
            type="button"
            className={classes.chip}
            data-on={on || undefined}
            data-choice={choice.id}
            title={choice.hint}
            onClick={() => toggle(choice.id)}
            onKeyDown={onKeyDown}
            {...state}
          >
            {choice.label}
          </button>
        )
      })}
    </div>
  )
}
