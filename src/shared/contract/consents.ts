import { z } from 'zod'
import { StrokePath } from '../domain/stroke-path'

/** A signature as it was drawn: strokes within a box of the given size, in the units of `StrokePath`. */
export const ConsentSignature = z.strictObject({
  width: z.int().min(1).max(2000),
  height: z.int().min(1).max(2000),
  strokes: z.array(StrokePath).min(1).max(100),
})
export type ConsentSignature = z.infer<typeof ConsentSignature>
