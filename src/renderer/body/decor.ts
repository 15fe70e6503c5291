import { readStrands, smooth } from './mesh/strand'
import { toPath } from './mesh/curve'
import type { View } from './mesh/figure'

/** Faint lines that give the figure a face, joints and fingers. Never picked. Drawn on the half x >= 0 and mirrored. */
const FRONT: readonly string[] = [
  'a@14,81 22,78.5 b@30,81.5',
  'a@13.5,94 21,96.5 b@28.5,93.5',
  'a@0,118 4.5,118.5 b@8,116',
  'a@0,133.5 7,132.8 b@14.5,132',
  'a@0,138.8 b@6,138.4',
  'a@60,716 74,724 b@76,742',
  'a@40,742 48,755 b@62,757',
]
const BACK: readonly string[] = ['a@36,548 58,562 b@84,560']
const BOTH: readonly string[] = [
  'a@51.5,89 53.5,94 b@51.8,104',
  'a@199.5,634 b@195.5,600',
  'a@189,641 b@186,601',
  'a@177.5,633 b@175,602',
]

function paths(lines: readonly string[]): string[] {
  return lines.map((line) => toPath([...readStrands({ line }).values()].flatMap(smooth)))
}

export const DECOR: Readonly<Record<View, readonly string[]>> = { front: paths([...FRONT, ...BOTH]), back: paths([...BACK, ...BOTH]) }
