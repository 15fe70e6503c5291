import type { Shape } from './build-mesh'

export type OutlineId = 'neutral'

/** Outlines share every name and loop and differ only in where the points lie. */
export const SHAPES: Readonly<Record<OutlineId, Shape>> = {
  neutral: (at) => at,
}
