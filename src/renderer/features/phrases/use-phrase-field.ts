import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { NoteField, Phrase } from '../../../shared/contract/phrases'
import { nextBlank, type Span } from '../../../shared/domain/phrase-blanks'
import { call } from '../../api/call'
import { type FoundPhrases, findPhrases } from './find-phrases'
import { optionId } from './phrase-list'
import { putIn } from './put-in'
import { slashAt } from './slash'

interface Options {
  field: RefObject<HTMLTextAreaElement | null>
  note: NoteField
  phrases: readonly Phrase[]
  therapyIds: readonly string[]
  /** The whole text with the phrase in it. */
  onPut: (text: string, phrase: Phrase) => void
}

interface Open {
  /** What a chosen phrase takes the place of. */
  span: Span
  typed: string
}

const none: FoundPhrases = { here: [], elsewhere: [] }

/** Phrases in a text field: the list behind "/", its keys, and the blanks of what was put in. */
export function usePhraseField({ field, note, phrases, therapyIds, onPut }: Options) {
  const listId = useId()
  const [open, setOpen] = useState<Open | null>(null)
  const [active, setActive] = useState(0)
  /** Where a slash stands that was waved away. */
  const [left, setLeft] = useState<number | null>(null)
  /** Blanks of a phrase are being filled: only then does Tab go to the next one, so that the field is never a trap. */
  const [filling, setFilling] = useState(false)

  const found = open === null ? none : findPhrases(phrases, note, open.typed, therapyIds)
  const offered = [...found.here, ...found.elsewhere]
  const isOpen = open !== null && offered.length > 0

  /** The text or the caret moved. */
  function follow(text: string, caret: number): void {
    const slash = slashAt(text, caret)
    if (slash === null || slash.span.from !== left) setLeft(null)
    setOpen(slash === null || slash.span.from === left ? null : slash)
    setActive(0)
  }

  function close(): void {
    setLeft(open?.span.from ?? null)
    setOpen(null)
  }

  /** Where a chip writes: behind the caret of a field being written, and nothing is written over; else, or while a blank waits, at the end. */
  function caret(element: HTMLTextAreaElement): Span {
    const at = document.activeElement === element && !filling ? element.selectionEnd : element.value.length
    return { from: at, to: at }
  }

  function put(phrase: Phrase, span?: Span): void {
    const element = field.current
    if (element === null) return
    const { text, select } = putIn(element.value, span ?? caret(element), phrase.text)
    // At once: the caret is set in the text as it is now.
    flushSync(() => {
      onPut(text, phrase)
      setOpen(null)
      setFilling(select.to > select.from)
    })
    element.focus()
    element.setSelectionRange(select.from, select.to)
    // Only the order of the offers hangs on it: not worth a word when it fails.
    call('phrases.used', { id: phrase.id }).catch(() => undefined)
  }

  function showAll(): void {
    const element = field.current
    if (element === null) return
    const span = caret(element)
    element.focus()
    element.setSelectionRange(span.from, span.to)
    setActive(0)
    setOpen({ span, typed: '' })
  }

  function toNextBlank(element: HTMLTextAreaElement): boolean {
    const blank = nextBlank(element.value, element.selectionEnd)
    if (blank === undefined) setFilling(false)
    else element.setSelectionRange(blank.from, blank.to)
    return blank !== undefined
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const handled = isOpen ? inList(event) : event.key === 'Tab' && !event.shiftKey && filling && toNextBlank(event.currentTarget)
    if (handled) event.preventDefault()
  }

  function inList(event: KeyboardEvent): boolean {
    const chosen = offered[active]
    if (event.key === 'ArrowDown') setActive((active + 1) % offered.length)
    else if (event.key === 'ArrowUp') setActive((active + offered.length - 1) % offered.length)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && !event.shiftKey && chosen !== undefined) put(chosen, open?.span)
    else return false
    return true
  }

  return {
    list: { id: listId, found, active, onPick: (phrase: Phrase) => put(phrase, open?.span) },
    isOpen,
    filling,
    follow,
    close,
    put,
    showAll,
    /** For the text field. */
    events: {
      onKeyDown,
      onBlur: () => {
        setOpen(null)
        setFilling(false)
      },
      'aria-autocomplete': 'list',
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen ? optionId(listId, active) : undefined,
    } as const,
  }
}
