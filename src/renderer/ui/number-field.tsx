import { NumberInput } from '@mantine/core'
import { useState } from 'react'

interface Props {
  /** Visible label; leave it out where `name` says it to a screen reader and the place says it to the eye. */
  label?: string
  name: string
  value: number | null
  min: number
  max: number
  whole?: boolean
  unit?: string
  onChange: (value: number | null) => void
  /** What is wrong with a number out of range. */
  rangeMessage: string
  className?: string | undefined
  /** What applies while the field is empty. */
  placeholder?: string | undefined
  carried?: boolean
}

/** A number within limits. While it is outside, the field says so and the record keeps the last good number. */
export function NumberField({ label, name, value, min, max, whole = false, unit = '', onChange, rangeMessage, className, placeholder, carried = false }: Props) {
  const [typed, setTyped] = useState<number | string>(value ?? '')
  const [shown, setShown] = useState(value)
  // Undo, confirm and preset chips change the value from outside.
  if (value !== shown) {
    setShown(value)
    setTyped(value ?? '')
  }
  const bad = typeof typed === 'number' && (typed < min || typed > max)
  return (
    <NumberInput
      className={className}
      label={label}
      placeholder={placeholder}
      aria-label={label === undefined ? name : undefined}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        if (next === '') onChange(null)
        else if (typeof next === 'number' && next >= min && next <= max) onChange(next)
      }}
      allowDecimal={!whole}
      allowNegative={min < 0}
      suffix={unit}
      hideControls
      inputMode={whole ? 'numeric' : 'decimal'}
      error={bad ? rangeMessage : undefined}
      data-carried={carried || undefined}
      clampBehavior="none"
    />
  )
}
