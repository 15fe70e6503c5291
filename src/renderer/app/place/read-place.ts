import type { Place } from '../../../shared/contract/place'
import { unsentFields } from '../../ui/unsent'
import { nameOf, pathOf } from './element-path'

/** What moves the focus when a screen is opened: said once, not each time one comes back. */
const beginnings = ['gap', 'ask']

/** A field into which is typed; others answer null. */
const selectionOf = (element: Element): [number, number] | null => {
  const { selectionStart = null, selectionEnd = null } = element as Partial<HTMLInputElement>
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd]
}

/** The place as it is now: address, scrolled parts, focus and cursor, what stands in forms. */
export function readPlace(root: Element, path: string, search: string): Place {
  const query = new URLSearchParams(search)
  for (const name of beginnings) query.delete(name)
  const address = query.size === 0 ? path : `${path}?${query.toString()}`
  return { address, scrolled: scrolledIn(root), focus: focusIn(root), unsent: unsentFields() }
}

function scrolledIn(root: Element): Place['scrolled'] {
  const parts = [root, ...root.querySelectorAll('*')].filter((part) => part.scrollTop > 0 && !(part instanceof HTMLTextAreaElement))
  return parts.slice(0, 20).flatMap((part) => {
    const at = pathOf(root, part)
    return at === null ? [] : [{ at, top: Math.round(part.scrollTop) }]
  })
}

function focusIn(root: Element): Place['focus'] {
  const element = document.activeElement
  const at = element === null || element === root ? null : pathOf(root, element)
  return element === null || at === null ? null : { at, name: nameOf(element), selection: selectionOf(element) }
}
