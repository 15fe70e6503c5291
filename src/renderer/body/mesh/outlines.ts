import type { Shape } from './build-mesh'
import type { Point } from './strand'

export type OutlineId = 'neutral' | 'female' | 'male'

/** A value that changes smoothly down the body: [y, value] in rising y, constant beyond both ends. */
type Profile = readonly (readonly [y: number, value: number])[]

type Build = {
  /** How much wider than the neutral figure: neck, shoulders, trunk and legs, measured from the midline. */
  readonly trunk: Profile
  /** How much thicker than the neutral figure the arm is, measured from its own middle. */
  readonly arm: Profile
}

const ARMPIT = 294
/** In the neutral figure: the outer side of head, neck, trunk and leg. */
const EDGE: Profile = [[60, 48], [125, 44], [165, 34], [180, 39], [190, 54], [200, 88], [208, 110], [ARMPIT, 103], [322, 99], [402, 87.6], [442, 91.5], [545, 107.5], [632, 102], [717, 87], [762, 83.5], [804, 88.5], [886, 78.5], [948, 71], [1008, 89]]
/** In the neutral figure: the middle of the arm, and the free space between trunk and arm. */
const ARM_MIDDLE: Profile = [[ARMPIT, 127], [378, 143], [415, 151], [470, 164], [530, 174]]
const TRUNK_EDGE: Profile = [[ARMPIT, 103], [322, 100], [384, 91], [442, 93], [492, 104], [550, 109]]
const ARM_EDGE: Profile = [[ARMPIT, 103], [314, 108], [336, 114], [382, 124], [415, 129], [460, 142], [512, 155]]

const FEMALE: Build = {
  trunk: [[60, 0.985], [115, 0.965], [165, 0.92], [188, 0.93], [215, 0.925], [ARMPIT, 0.93], [335, 0.935], [402, 0.9], [470, 0.995], [530, 1.045], [575, 1.045], [660, 1.01], [740, 0.985], [820, 0.98], [930, 0.965]],
  arm: [[ARMPIT, 0.93], [400, 0.9], [500, 0.92], [600, 0.96]],
}

const MALE: Build = {
  trunk: [[60, 1], [115, 1.03], [165, 1.13], [188, 1.08], [215, 1.075], [ARMPIT, 1.075], [335, 1.07], [402, 1.04], [450, 0.99], [500, 0.955], [570, 0.96], [640, 0.985], [740, 1.02], [820, 1.035], [930, 1.01]],
  arm: [[ARMPIT, 1.075], [350, 1.1], [420, 1.09], [500, 1.06], [600, 1.03]],
}

/** Outlines share every name and loop and differ only in where the points lie. A shape moves points level: heights are the same in all. */
export const SHAPES: Readonly<Record<OutlineId, Shape>> = {
  neutral: (at) => at,
  female: (at) => widen(FEMALE, at),
  male: (at) => widen(MALE, at),
}

function widen(build: Build, [x, y]: Point): Point {
  if (x === 0) return [x, y]
  const side = Math.sign(x)
  const far = Math.abs(x)
  const wider = valueAt(build.trunk, y) - 1
  // What lies near the spine keeps its width, or it would become too narrow to hit: most of the change is at the edge.
  const trunk = far + far * wider * Math.min(1, far / valueAt(EDGE, y))
  if (y <= ARMPIT) return [side * trunk, y]
  // The arm hangs from the shoulder: it is carried along whole, so the hand keeps its form.
  const carried = valueAt(ARM_MIDDLE, ARMPIT) * (valueAt(build.arm, ARMPIT) - 1)
  const arm = far + carried + (far - valueAt(ARM_MIDDLE, y)) * (valueAt(build.arm, y) - 1)
  const share = ease((far - valueAt(TRUNK_EDGE, y)) / Math.max(1e-9, valueAt(ARM_EDGE, y) - valueAt(TRUNK_EDGE, y)))
  return [side * (trunk + (arm - trunk) * share), y]
}

function valueAt(profile: Profile, y: number): number {
  const next = profile.findIndex(([height]) => height > y)
  const [start, end] = [profile[next === -1 ? profile.length - 1 : Math.max(0, next - 1)], profile[next]]
  if (!start) return 0
  if (!end || y <= start[0]) return start[1]
  return start[1] + (end[1] - start[1]) * ease((y - start[0]) / (end[0] - start[0]))
}

function ease(share: number): number {
  const t = Math.min(1, Math.max(0, share))
  return t * t * (3 - 2 * t)
}
