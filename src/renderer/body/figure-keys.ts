import type { KeyboardEvent } from 'react'
import { mirrorRegion } from '../../shared/reference/anatomy'
import type { Figure, FigureRegion } from './mesh/figure'
import { neighbour, type Direction } from './neighbour'

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

export type KeyActions = {
  readonly focus: (id: string) => void
  readonly pick: (region: FigureRegion) => void
  /** A digit 0–4, or undefined where grades are not given. */
  readonly grade: ((id: string, digit: number) => void) | undefined
  readonly leave: (id: string) => void
}

/** What a key does on the region that has the focus. */
export function onRegionKey(event: KeyboardEvent<SVGSVGElement>, drawing: Figure, visible: readonly FigureRegion[], actions: KeyActions): void {
  const id = event.target instanceof Element ? event.target.getAttribute('data-region') : null
  const region = id ? drawing.byId.get(id) : undefined
  if (!region || event.ctrlKey || event.metaKey || event.altKey) return
  if (!act(region, event.key)) return
  event.preventDefault()
  event.stopPropagation()

  function act(from: FigureRegion, key: string): boolean {
    const direction = ARROWS[key]
    if (direction) actions.focus(neighbour(visible, from, direction)?.id ?? from.id)
    else if (key === ' ' || key === 'Enter') actions.pick(from)
    else if (/^[0-4]$/.test(key) && actions.grade) actions.grade(from.id, Number(key))
    else if (key === 'm' || key === 'M') actions.focus(mirrorRegion(from.id))
    else if (key === 'Escape') actions.leave(from.id)
    else return false
    return true
  }
}
