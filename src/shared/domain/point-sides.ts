import type { Acupoint } from '../reference/acupoints'

export type PointSide = 'left' | 'right' | 'both' | 'midline'

/** Needles that one entry of the record may hold. */
export const mostNeedles = 10

/** Where a point can be needled: one on the midline has no sides, one that lies on one side has only that. */
export function sidesOf({ laterality }: Pick<Acupoint, 'laterality'>): readonly PointSide[] {
  return laterality === 'bilateral' ? ['left', 'right', 'both'] : [laterality]
}

/** The side meant when none is named: both, where there are both. */
export function usualSide(point: Pick<Acupoint, 'laterality'>): PointSide {
  return sidesOf(point).at(-1) ?? 'midline'
}

/**
 * Needles to begin with: one for every site. Of a row with more sites than anybody needles at once (the 34 of Jiaji) one for
 * each side.
 */
export function usualNeedles({ sites, laterality }: Pick<Acupoint, 'sites' | 'laterality'>, side: PointSide): number {
  const both = sites > mostNeedles ? 2 : sites
  return laterality === 'bilateral' && side !== 'both' ? both / 2 : both
}
