import { useLayoutEffect, useRef, type RefObject } from 'react'
import type { Box } from './mesh/build-mesh'

const MILLISECONDS = 260

/** Glides from the last picture to the next. Goes there at once for people who ask for less motion. */
export function useAnimatedViewBox(svg: RefObject<SVGSVGElement | null>, { x, y, width, height }: Box): void {
  const shown = useRef<readonly number[] | null>(null)
  useLayoutEffect(() => {
    const element = svg.current
    const end = [x, y, width, height]
    const start = shown.current
    if (!element || !start || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      shown.current = end
      element?.setAttribute('viewBox', end.join(' '))
      return
    }
    const began = performance.now()
    let frame = 0
    const step = (now: number): void => {
      const share = Math.min(1, Math.max(0, (now - began) / MILLISECONDS))
      const eased = 1 - (1 - share) ** 3
      shown.current = end.map((value, i) => (start[i] ?? value) + (value - (start[i] ?? value)) * eased)
      element.setAttribute('viewBox', shown.current.join(' '))
      if (share < 1) frame = requestAnimationFrame(step)
    }
    step(began)
    return () => cancelAnimationFrame(frame)
  }, [svg, x, y, width, height])
}
