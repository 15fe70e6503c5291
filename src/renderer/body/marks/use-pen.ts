import { useEffect, useLayoutEffect, useState, type PointerEvent, type RefObject } from 'react'
import type { Point } from '../mesh/strand'
import { createPen } from './pen'
import type { RunningInk } from './stroke-layer'
import type { InkPoint } from './stroke-path'

type Options = {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly isOn: boolean
  /** From a place in the window to units of the neutral figure. */
  readonly placeOf: (clientX: number, clientY: number) => Point | null
  readonly onStroke: (path: string, isDone: boolean) => void
}

/** Pointer events for drawing on the figure. Leaving the window, hiding it, a lost pointer or a closed figure ends the stroke with all its points. */
export function usePen({ svg, isOn, placeOf, onStroke }: Options) {
  const [{ pen, ink, tell }] = useState(wire)
  useLayoutEffect(() => tell(onStroke))

  useEffect(() => {
    if (!isOn) return
    const end = (): void => pen.end()
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') end()
    }
    window.addEventListener('blur', end)
    window.addEventListener('pagehide', end)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('blur', end)
      window.removeEventListener('pagehide', end)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [isOn, pen])
  // Before the effects of those around it: the last points are in the document when that is saved for the last time.
  useLayoutEffect(() => (isOn ? () => pen.end() : undefined), [isOn, pen])

  const inkOf = (event: globalThis.PointerEvent): InkPoint[] => {
    const at = placeOf(event.clientX, event.clientY)
    // Only a pen feels how hard it is pressed.
    return at ? [[at[0], at[1], event.pointerType === 'pen' ? event.pressure : 0.5]] : []
  }
  const by = (event: PointerEvent) => ({ id: event.pointerId, type: event.pointerType, now: event.timeStamp })

  const down = (event: PointerEvent): void => {
    const [at] = inkOf(event.nativeEvent)
    if (event.button !== 0 || !at || !pen.down(by(event), at)) return
    event.preventDefault()
    svg.current?.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent): void => {
    const between = event.nativeEvent.getCoalescedEvents()
    pen.move(by(event), (between.length > 0 ? between : [event.nativeEvent]).flatMap(inkOf))
  }
  const end = (event: PointerEvent): void => pen.end(event.pointerId)
  const handlers = { onPointerDown: down, onPointerMove: move, onPointerUp: end, onPointerCancel: end, onLostPointerCapture: end }
  return { ink, isOn, handlers: isOn ? handlers : {} }
}

function wire() {
  let listener: Options['onStroke'] = () => {}
  let points: readonly InkPoint[] = []
  const listeners = new Set<() => void>()
  const ink: RunningInk = {
    subscribe(redraw) {
      listeners.add(redraw)
      return () => listeners.delete(redraw)
    },
    get: () => points,
  }
  const pen = createPen({
    onStroke: (path, isDone) => listener(path, isDone),
    onPoints(next) {
      points = next
      for (const redraw of listeners) redraw()
    },
    frame(call) {
      const waiting = requestAnimationFrame(call)
      return () => cancelAnimationFrame(waiting)
    },
  })
  return { pen, ink, tell: (to: Options['onStroke']) => void (listener = to) }
}
