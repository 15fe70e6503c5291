import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useRef, useState } from 'react'
import { digitStep } from './digit-entry'
import classes from './scale-row.module.css'

interface Props {
  /** Stands before the cells. */
  label: string
  /** The scale in full words: "Left upper trapezius, tension on arrival". */
  name: string
  values: readonly number[]
  value: number | null
  /** `movesOn`: a digit was typed and no further one can follow, so the focus may go to what comes next. */
  onChange: (value: number | null, movesOn: boolean) => void
  /** A word for a step: "Firm". Spoken with every cell, shown for the chosen one. */
  wordOf?: (value: number) => string | null
  /** Set while the value was only carried over: says so in words, and choosing the same value confirms it. */
  carried?: string | undefined
  /** The carried words are shown elsewhere; here they are spoken only. */
  noteElsewhere?: boolean
  /** What stands in a cell where it is not the number: "+3". */
  textOf?: (value: number) => string
  /**
   * `tension` colours the chosen cell by its grade, `steps` draws the same cells without; `joined` draws one strip for long scales, `rows`
   * eight cells to a line for longer ones.
   */
  look?: 'tension' | 'steps' | 'joined' | 'rows'
  /** Finds this scale again for moving the focus. */
  id?: string
}

/** Choosing the chosen value again takes it away, but never as part of a nervous double click. */
const takeAwayAfterMs = 1000
/** A second press of one double click, which would score whatever came into its place. */
const doubleClickMs = 220

/** "0 Soft, 1 Slightly firm …": what the steps mean, before one is chosen. Each cell says its own word to a screen reader. */
function legend(values: readonly number[], wordOf: Props['wordOf']): string {
  const words = values.map((value) => [value, wordOf?.(value) ?? null] as const).filter(([, word]) => word !== null)
  // Number and word never part at the end of a line.
  return words.map(([value, word]) => `${value} ${word}`.replaceAll(' ', '\u00a0')).join(', ')
}

/** A scale of whole numbers: one tab stop, digits set and move on, arrows move, Space sets, Delete takes the value away. */
export function ScaleRow({ label, name, values, value, onChange, wordOf, carried, noteElsewhere = false, textOf = String, look = 'joined', id }: Props) {
  const noteId = useId()
  const row = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState<number | null>(null)
  const lastSet = useRef(-Infinity)
  const digits = useRef<{ value: number; at: number } | null>(null)
  const tabStop = stop ?? value ?? values[0]
  const note = carried ?? (value === null ? (look === 'joined' || look === 'rows' ? null : legend(values, wordOf)) : (wordOf?.(value) ?? null))

  function set(next: number | null, at: number, movesOn = false): void {
    lastSet.current = at
    onChange(next, movesOn)
  }

  function press(chosen: number, event: MouseEvent): void {
    if (event.detail > 1 && event.timeStamp - lastSet.current < doubleClickMs) return
    const again = chosen === value && carried === undefined
    if (!again) set(chosen, event.timeStamp)
    else if (event.timeStamp - lastSet.current > takeAwayAfterMs) set(null, event.timeStamp)
  }

  function focus(target: number | undefined): void {
    if (target === undefined) return
    setStop(target)
    row.current?.querySelector<HTMLElement>(`[data-value="${target}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = values.indexOf(Number(event.currentTarget.dataset.value))
    const forward = row.current !== null && getComputedStyle(row.current).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') focus(values[at + (event.key === forward ? 1 : -1)])
    else if (event.key === 'Home') focus(values[0])
    else if (event.key === 'End') focus(values.at(-1))
    else if (event.key === 'Delete' || event.key === 'Backspace') set(null, event.timeStamp)
    else if (event.key === '-' && value !== null && values.includes(-value)) turn(-value, event.timeStamp)
    else if (/^\d$/.test(event.key)) typeDigit(Number(event.key), event.timeStamp)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function onBlur(event: FocusEvent): void {
    if (row.current?.contains(event.relatedTarget) !== true) setStop(null)
  }

  /** A minus makes the number that was typed its opposite, where the scale goes below 0. */
  function turn(opposite: number, at: number): void {
    focus(opposite)
    set(opposite, at)
  }

  function typeDigit(digit: number, at: number): void {
    const step = digitStep(values, digits.current, digit, at)
    if (step === null) return
    digits.current = { value: step.value, at }
    focus(step.value)
    set(step.value, at, !step.waits)
  }

  return (
    <div className={classes.row} data-look={look}>
      <span className={classes.label}>{label}</span>
      <div
        ref={row}
        className={classes.cells}
        role="radiogroup"
        aria-label={name}
        aria-describedby={carried === undefined ? undefined : noteId}
        data-scale={id}
      >
        {values.map((step) => (
          <button
            key={step}
            type="button"
            role="radio"
            className={classes.cell}
            aria-checked={step === value}
            aria-label={[textOf(step), wordOf?.(step)].filter(Boolean).join(', ')}
            tabIndex={step === tabStop ? 0 : -1}
            data-value={step}
            data-chosen={step === value || undefined}
            data-carried={(step === value && carried !== undefined) || undefined}
            onClick={(event) => press(step, event)}
            onKeyDown={onKeyDown}
            onBlur={onBlur}
          >
            {textOf(step)}
          </button>
        ))}
      </div>
      <span className={classes.note} id={noteId} data-spoken={noteElsewhere || undefined}>
        {note}
      </span>
    </div>
  )
}
