import { TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { earliestDay, formatDay, type Day } from '../../../shared/domain/days'
import { useBeforeGone } from '../before-gone'
import { today } from '../clock'
import classes from './day-boxes.module.css'
import { dayBoxes, parseDay, type DayBoxesText, type DayProblem } from './parse-day'

/** A day on which the typing rests this long is saved, within a second of the last key. */
const restMs = 500

interface Props {
  legend: string
  hint?: string
  value: Day | null
  /** Called with another day than before, as soon as the three boxes hold one and the typing rests, or when they are left. */
  onDay: (day: Day | null) => void
  /** From the store; the boxes' own reason comes first. */
  error?: string | undefined
  from?: Day
  to?: Day
}

/** A day people know, in three boxes; nobody pages a calendar to 1962. The focus never jumps by itself. */
export function DayBoxes({ legend, hint, value, onDay, error, from = earliestDay, to = today() }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState<DayBoxesText | null>(null)
  const [reason, setReason] = useState<string | null>(null)
  const shown = typed ?? dayBoxes(value)
  const message = reason ?? error

  const timer = useRef(0)

  /** @returns why the boxes hold no day; null when they do, or when nothing was typed */
  function keep(): DayProblem | null {
    window.clearTimeout(timer.current)
    if (typed === null) return null
    const parsed = parseDay(typed, { from, to })
    if ('problem' in parsed) return parsed.problem
    setReason(null)
    if (parsed.day !== value) onDay(parsed.day)
    return null
  }

  function leave(): void {
    const problem = keep()
    if (problem === null) setTyped(null)
    else setReason(t(`day.${problem}`, { ...typed, from: formatDay(from), to: formatDay(to) }))
  }

  // The timer must run the newest version, not that of the render in which it was set.
  const newest = useRef(keep)
  useEffect(() => {
    newest.current = keep
  })
  useBeforeGone(leave)

  return (
    // Blur bubbles here from the boxes: the group is left, not one of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      className={classes.group}
      aria-describedby={[hint === undefined ? null : `${id}-hint`, message === undefined ? null : `${id}-error`].filter(Boolean).join(' ') || undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      <legend className={classes.legend}>{legend}</legend>
      {hint === undefined ? null : (
        <p className={classes.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div className={classes.boxes}>
        {(['day', 'month', 'year'] as const).map((part) => (
          <TextInput
            key={part}
            className={part === 'year' ? classes.year : classes.short}
            label={t(`day.${part}`)}
            labelProps={{ className: classes.label }}
            inputMode="numeric"
            autoComplete="off"
            dir="ltr"
            maxLength={part === 'day' ? 2 : part === 'year' ? 4 : 9}
            value={shown[part]}
            error={message !== undefined}
            onChange={(event) => {
              setTyped({ ...shown, [part]: event.currentTarget.value })
              window.clearTimeout(timer.current)
              timer.current = window.setTimeout(() => void newest.current(), restMs)
            }}
          />
        ))}
      </div>
      {message === undefined ? null : (
        <p className={classes.error} id={`${id}-error`} role="alert">
          {message}
        </p>
      )}
    </fieldset>
  )
}
