import { memo, useMemo, useSyncExternalStore } from 'react'
import type { OutlineId } from '../mesh/outlines'
import type { FigureStroke } from './figure-mark'
import styles from './marks.module.css'
import { decodeStroke, type InkPoint } from './stroke-path'
import { strokeShape } from './stroke-shape'

type LayerProps = { readonly strokes: readonly FigureStroke[]; readonly outline: OutlineId; readonly scale: number }

/** Finished strokes. Each is worked out once, however many follow. */
export const StrokeLayer = memo(function StrokeLayer({ strokes, outline, scale }: LayerProps) {
  return (
    <g className={styles.ink} aria-hidden="true" data-strokes={strokes.length}>
      {strokes.map(({ id, path }) => <Stroke key={id} path={path} outline={outline} scale={scale} />)}
    </g>
  )
})

const Stroke = memo(function Stroke({ path, outline, scale }: { path: string; outline: OutlineId; scale: number }) {
  const shape = useMemo(() => strokeShape(decodeStroke(path) ?? [], outline, scale), [path, outline, scale])
  return <path d={shape} />
})

export type RunningInk = { readonly subscribe: (listener: () => void) => () => void; readonly get: () => readonly InkPoint[] }

/** The stroke being drawn. It alone is drawn again while the pen moves. */
export function RunningStroke({ ink, outline, scale }: { ink: RunningInk; outline: OutlineId; scale: number }) {
  const points = useSyncExternalStore(ink.subscribe, ink.get)
  return points.length === 0 ? null : <path className={styles.ink} d={strokeShape(points, outline, scale)} data-running-stroke aria-hidden="true" />
}
