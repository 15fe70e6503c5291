import { memo, type KeyboardEvent } from 'react'
import type { OutlineId } from '../mesh/outlines'
import { drawnAt } from '../mesh/place'
import type { Point } from '../mesh/strand'
import type { FigureStamp } from './figure-mark'
import styles from './marks.module.css'
import { GLYPH, StampGlyph } from './stamp-glyph'
import { useStampDrag } from './use-stamp-drag'

export type StampActions = {
  readonly onPick: (id: string) => void
  /** To this place of the neutral figure, which may lie beside the body: whoever answers brings it back. */
  readonly onMove: (id: string, to: Point) => void
  readonly onRemove: (id: string) => void
}

type LayerProps = {
  readonly stamps: readonly FigureStamp[]
  readonly outline: OutlineId
  readonly scale: number
  readonly chosen: string | null
  /** Null on a figure to look at. */
  readonly actions: StampActions | null
  readonly nameOf: (stamp: FigureStamp) => string
  readonly placeOf: (clientX: number, clientY: number) => Point | null
}

export const StampLayer = memo(function StampLayer({ stamps, ...shared }: LayerProps) {
  return <g data-stamps={stamps.length}>{stamps.map((stamp) => <Stamp key={stamp.id} stamp={stamp} {...shared} />)}</g>
})

type StampProps = Omit<LayerProps, 'stamps'> & { readonly stamp: FigureStamp }

const STEP = 2
const LARGE_STEP = 12
const ARROWS: Readonly<Record<string, Point>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }

function Stamp({ stamp, outline, scale, chosen, actions, nameOf, placeOf }: StampProps) {
  const drag = useStampDrag([stamp.x, stamp.y], placeOf, (to) => actions?.onMove(stamp.id, to))
  const at = drawnAt(outline, drag.at)
  const glyph = <StampGlyph kind={stamp.kind} at={at} label={stamp.label} size={stamp.size} scale={scale} isChosen={chosen === stamp.id} />
  if (actions === null) return glyph

  const onKeyDown = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key]
    const far = event.shiftKey ? LARGE_STEP : STEP
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (arrow) actions.onMove(stamp.id, [stamp.x + arrow[0] * far, stamp.y + arrow[1] * far])
    else if (event.key === 'Enter' || event.key === ' ') actions.onPick(stamp.id)
    else if (event.key === 'Delete' || event.key === 'Backspace') actions.onRemove(stamp.id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <g className={styles.handle} role="button" tabIndex={0} aria-label={nameOf(stamp)} aria-pressed={chosen === stamp.id} data-stamp={stamp.id} onKeyDown={onKeyDown} {...drag.handlers}>
      {glyph}
      <circle className={styles.focus} cx={at[0]} cy={at[1]} r={GLYPH * 1.6 * scale} />
      <path className={styles.hit} d={`M${at[0]},${at[1]}h0.01`} />
    </g>
  )
}
