import type { Place } from '../../../shared/contract/place'
import { elementAt, nameOf } from './element-path'

const tickMs = 50
/** A screen that is not there by then has changed. */
const patienceMs = 4000
/** Everything has stood still for so many ticks: what loads later no longer pushes it away. */
const stillTicks = 4

/** Scrolls and focuses as it was, as soon as the screen has loaded so far; gives way to a hand that is quicker. Calls `done` once. @returns ends it */
export function returnTo(root: Element, { scrolled, focus }: Place, done: () => void): () => void {
  let waited = 0
  let still = 0
  const tick = () => {
    waited += tickMs
    const focused = focus === null || takeFocus(root, focus)
    const moved = scrolled.map((part) => scrollTo(elementAt(root, part.at), part.top))
    still = focused && moved.every(Boolean) ? still + 1 : 0
    if (still >= stillTicks || waited >= patienceMs) end()
  }
  const timer = setInterval(tick, tickMs)
  const hands = ['pointerdown', 'keydown', 'wheel'] as const
  for (const kind of hands) window.addEventListener(kind, end, { capture: true, passive: true })
  let ended = false
  function end(): void {
    if (ended) return
    ended = true
    clearInterval(timer)
    for (const kind of hands) window.removeEventListener(kind, end, { capture: true })
    done()
  }
  tick()
  return end
}

/** @returns whether it was there already */
function scrollTo(part: Element | undefined, top: number): boolean {
  if (part === undefined) return false
  if (Math.abs(part.scrollTop - top) <= 1) return true
  part.scrollTop = top
  return false
}

/** @returns whether it had the focus already */
function takeFocus(root: Element, { at, name, selection }: NonNullable<Place['focus']>): boolean {
  const there = elementAt(root, at)
  const element = there !== undefined && nameOf(there) === name ? there : namedSo(root, name)
  if (element === document.activeElement) return true
  if (!(element instanceof HTMLElement)) return false
  element.focus({ preventScroll: true })
  if (selection !== null && 'setSelectionRange' in element) (element as HTMLInputElement).setSelectionRange(...selection)
  return false
}

const namedSo = (root: Element, name: string): Element | undefined => [...root.querySelectorAll(name.split(' ')[0] ?? '*')].find((element) => nameOf(element) === name)
