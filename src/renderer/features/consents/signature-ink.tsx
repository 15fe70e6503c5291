import { useMemo } from 'react'
import type { ConsentSignature } from '../../../shared/contract/consents'
import { decodeStroke, type InkPoint } from '../../body/marks/stroke-path'
import { strokeShape } from '../../body/marks/stroke-shape'

/** The pen is as fine beside a signature as on paper. */
export const inkScale = 0.3

/** The pen's form follows from points that lie close; a kept stroke has lost those on its straight parts. */
function closeTogether(points: readonly InkPoint[]): InkPoint[] {
  return points.flatMap((to, index): InkPoint[] => {
    const from = points[index - 1] ?? to
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 2))
    return Array.from({ length: steps }, (_, step): InkPoint => {
      const share = (step + 1) / steps
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share]
    })
  })
}

/** A signature as vectors, in the colour of the text around it. `label` says whose it is. */
export function SignatureInk({ signature: { width, height, strokes }, label, className }: { signature: ConsentSignature; label: string; className?: string | undefined }) {
  const shapes = useMemo(() => strokes.map((path) => strokeShape(closeTogether(decodeStroke(path) ?? []), 'neutral', inkScale)), [strokes])
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} fill="currentColor" data-signature={strokes.length}>
      {shapes.map((shape, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- strokes have no other identity than their place
        <path key={index} d={shape} />
      ))}
    </svg>
  )
}
