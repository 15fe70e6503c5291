import { useEffect, useRef, useState } from 'react'
import { useBeforeGone } from '../before-gone'

/** Typing that rests this long is saved. */
const pauseMs = 500
/** Typing that goes on is saved this long after the first key that is not: with the time a save takes, within a second. */
const longestMs = 800

/**
 * Text being typed, saved in every short pause, while it goes on, and when the field is left. While the store refuses it, the text
 * stays here.
 * `save` gets a step name that is the same from entering the field to leaving it.
 */
export function useTextDraft(value: string, save: (text: string, step: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null)
  const typed = useRef<string | null>(null)
  const focused = useRef(false)
  const step = useRef('')
  const timer = useRef(0)
  /** When the first key was struck that no save has taken along yet; null when there is none. */
  const waitingSince = useRef<number | null>(null)

  async function send(): Promise<void> {
    window.clearTimeout(timer.current)
    waitingSince.current = null
    const text = typed.current
    if (text === null) return
    const saved = await save(text, step.current)
    // Typed on meanwhile: the newer text has its own save.
    if (!saved || typed.current !== text) return
    typed.current = null
    if (!focused.current) setDraft(null)
  }

  // The timer must run the newest version, not that of the render in which it was set.
  const newest = useRef(send)
  useEffect(() => {
    newest.current = send
  })
  useBeforeGone(send)

  return {
    value: draft ?? value,
    onFocus: () => {
      focused.current = true
      step.current = crypto.randomUUID()
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      typed.current = event.currentTarget.value
      setDraft(typed.current)
      window.clearTimeout(timer.current)
      const now = performance.now()
      waitingSince.current ??= now
      timer.current = window.setTimeout(() => void newest.current(), Math.min(pauseMs, waitingSince.current + longestMs - now))
    },
    onBlur: () => {
      focused.current = false
      if (typed.current === null) setDraft(null)
      else void send()
    },
  }
}
