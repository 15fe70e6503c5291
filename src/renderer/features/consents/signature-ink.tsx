import { useMemo } from 'react'
import type { ConsentSignature } from '../../../shared/contract/consents'
import { decodeStroke } from '../../body/marks/stroke-path'
import { strokeShape } from '../../body/marks/stroke-shape'

/** The pen is as fine beside a signature as on paper. */
export const inkScale = 0.3

/** A signature as vectors, in the colour of the text around it. `label` says whose it is. */
export function SignatureInk({ signature: { width, height, strokes }, label, className }: { signature: ConsentSignature; label: string; className?: string | undefined }) {
  const shapes = useMemo(() => strokes.map((path) => strokeShape(decodeStroke(path) ?? [], 'neutral', inkScale)), [strokes])
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} fill="currentColor" data-signature={strokes.length}>
      {shapes.map((shape, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- strokes have no other identity than their place
        <path key={index} d={shape} />
      ))}
    </svg>
  )
}
