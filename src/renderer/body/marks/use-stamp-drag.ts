import { useRef, useState, type MouseEvent, type PointerEvent } from 'react'
import type { Point } from '../mesh/strand'

/** A hand that taps may slip this far, in pixels, without moving anything. */
const SLIP = 6

/** A mark follows the pointer and is put down once, at the end: one step to undo. A drag that the system ends moves nothing. */
export function useStampDrag(rest: Point, placeOf: (clientX: number, clientY: number) => Point | null, onDrop: (to: Point) => void) {
  const [at, setAt] = useState<Point | null>(null)
  const grip = useRef<{ id: number; x: number; y: number; moved: boolean } | null>(null)
  const wasDragged = useRef(false)

  const handlers = {
    onPointerDown(event: PointerEvent<SVGGElement>) {
      wasDragged.current = false
      if (event.button !== 0 || grip.current !== null) return
      grip.current = { id: event.pointerId, x: event.clientX, y: event.clientY, moved: false }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<SVGGElement>) {
      const held = grip.current
      if (held?.id !== event.pointerId) return
      held.moved ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > SLIP
      if (held.moved) setAt(placeOf(event.clientX, event.clientY))
    },
    onPointerUp(event: PointerEvent<SVGGElement>) {
      const held = grip.current
      if (held?.id !== event.pointerId) return
      const to = held.moved ? placeOf(event.clientX, event.clientY) : null
      letGo()
      if (to === null) return
      wasDragged.current = true
      onDrop(to)
    },
    onPointerCancel: () => letGo(),
    onLostPointerCapture: () => letGo(),
    /** The click that ends a drag is no tap. */
    onClick(event: MouseEvent) {
      if (wasDragged.current) event.stopPropagation()
      wasDragged.current = false
    },
  }

  function letGo(): void {
    grip.current = null
    setAt(null)
  }

  return { at: at ?? rest, handlers }
}
