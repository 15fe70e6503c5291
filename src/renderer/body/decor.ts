import type { Shape } from './mesh/build-mesh'
import { toPath } from './mesh/curve'
import type { View } from './mesh/figure'
import { SHAPES, type OutlineId } from './mesh/outlines'
import { readStrands, smooth } from './mesh/strand'

type Lines = Readonly<Record<string, string>>

/** Faint lines that give the figure a face, joints and fingers. Never picked. Drawn for the half x >= 0 and mirrored. */
const LINES: Readonly<Record<View | 'both', Lines>> = {
  front: {
    eyelid: 'a@13,94 20.5,97.2 b@28,93.6',
    nose: 'a@0,119.5 4,120 b@8,116.5',
    'nose-side': 'a@5.5,103 b@7.2,111',
    lips: 'a@0,134.6 6,133.8 b@14,132.6',
    'lower-lip': 'a@0,141 b@6,140.2',
    navel: 'a@0,419 2.4,422 b@0,426',
    'kneecap-top': 'a@45,731 58,723 b@71,731',
    'kneecap-low': 'a@48,748 58,754.5 b@68,748',
    thenar: 'a@199,587 188,579 182,564 b@180,546',
    elbow: 'a@140,396 149,400 b@160,394',
  },
  back: {
    elbow: 'a@141,396 149,400 b@157,394',
    knee: 'a@44,739 58,743 b@72,738',
    'achilles-inner': 'a@49.5,908 50.5,930 b@48.5,956',
    'achilles-outer': 'a@60.5,908 60,930 b@63,956',
  },
  both: {
    ear: 'a@50.6,87.5 52,93 b@50,103',
    index: 'a@195.2,613 b@193.6,601',
    middle: 'a@186,615 b@185.2,603',
    ring: 'a@176.2,613 b@176,602',
    toe: 'a@57.5,1017 b@56.5,1009',
  },
}

/** What only one outline shows. */
const OWN_LINES: Readonly<Record<OutlineId, Readonly<Partial<Record<View, Lines>>>>> = {
  neutral: {},
  female: { front: { chest: 'a@25,317 40,330 60,331 79,319 b@89,300' } },
  male: {},
}

function paths(view: View, outline: OutlineId): readonly string[] {
  const lines = { ...LINES[view], ...LINES.both, ...OWN_LINES[outline][view] }
  return Object.values(lines).map((line) => pathOf(line, SHAPES[outline]))
}

function pathOf(line: string, shape: Shape): string {
  const strands = [...readStrands({ line }).values()]
  return toPath(strands.flatMap((knots) => smooth(knots.map((knot) => ({ ...knot, at: shape(knot.at) })))))
}

const drawn = new Map<string, readonly string[]>()

export function decor(view: View, outline: OutlineId): readonly string[] {
  const key = `${view} ${outline}`
  const made = drawn.get(key) ?? paths(view, outline)
  drawn.set(key, made)
  return made
}
