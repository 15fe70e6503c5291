import { useEffect } from 'react'
import { dialogIsOpen } from '../../ui/dialog-open'
import { useDraftStore } from './draft-context'
import { focusField, focusOn, focusSection } from './focus'

/** Single keys, outside of text fields only. Ctrl+Z, Ctrl+Y and Ctrl+Enter work everywhere in the editor. */
const places: Readonly<Record<string, () => void>> = {
  a: () => press('[data-open-area-list]'),
  c: () => press('[data-confirm-areas]'),
  e: () => focusOn('area-end'),
  h: () => focusOn('health-question'),
  p: () => focusOn('pain-arrival'),
  v: () => focusOn('next-visit'),
  f: () => focusSection('function'),
  m: () => focusSection('movements'),
  t: () => focusSection('details'),
  k: () => focusSection('cups'),
  x: () => press('[data-add-cup]'),
  b: () => focusOn('cup-blood-0'),
  n: () => focusSection('notes'),
  o: () => focusField('[data-point-search]'),
  u: () => focusField('[data-needles-out] input'),
  s: () => pressEach('[data-same-points], [data-same-work], [data-same-cups]'),
  w: () => press('[data-add-work]'),
}

/** One key for what was done last time, whichever therapies these are. */
function pressEach(selector: string): void {
  for (const button of document.querySelectorAll<HTMLElement>(selector)) button.click()
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click()
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="listbox"], [role="menu"], [role="dialog"]') !== null

/** `finish`: Ctrl+Enter; `help`: F1. */
export function useEditorKeys(finish: () => void, help: () => void): void {
  const store = useDraftStore()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen('[data-of-draft]')) return
      const act = event.key === 'F1' ? help : event.ctrlKey || event.metaKey ? command(event) : single(event)
      if (act === undefined) return
      event.preventDefault()
      act()
    }

    function command(event: KeyboardEvent): (() => void) | undefined {
      const key = event.key.toLowerCase()
      if (event.altKey) return undefined
      if (key === 'enter') return finish
      if (key === 'z') return event.shiftKey ? store.redo : store.undo
      return key === 'y' ? store.redo : undefined
    }

    function single(event: KeyboardEvent): (() => void) | undefined {
      if (event.altKey || event.repeat || isTextField(event.target)) return undefined
      if (event.shiftKey) return event.key.toLowerCase() === 'c' ? () => press('[data-confirm-everything]') : undefined
      return places[event.key.toLowerCase()]
    }

    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, finish, help])
}
