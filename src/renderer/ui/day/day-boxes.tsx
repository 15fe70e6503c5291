import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { earliestDay, formatDay, type Day } from '../../../shared/domain/days'
import { useBeforeGone } from '../before-gone'
import { today } from '../clock'
import classes from './day-boxes.module.css'
import { dayBoxes, parseDay, type DayBoxesText } from './parse-day'

interface Props {
  legend: string
  hint?: string
  value: Day | null
  /** Called when the three boxes are left with another day than before. */
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

  function leave(): void {
    if (typed === null) return
    const parsed = parseDay(typed, { from, to })
    if ('problem' in parsed) {
      setReason(t(`day.${parsed.problem}`, { ...typed, from: formatDay(from), to: formatDay(to) }))
      return
    }
    setReason(null)
    setTyped(null)
    if (parsed.day !== value) onDay(parsed.day)
  }

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
            onChange={(event) => setTyped({ ...shown, [part]: event.currentTarget.value })}
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
