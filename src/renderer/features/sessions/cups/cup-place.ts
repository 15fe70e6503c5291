import type { SessionCup } from '../../../../shared/contract/session-content'
import { regionById } from '../../../../shared/reference/anatomy'
import { figure } from '../../../body/mesh/figure'
import { contains } from '../../../body/mesh/region-at'

type Place = Pick<SessionCup, 'view' | 'x' | 'y' | 'regionId'>

/** How far the middles of two cups should lie apart, in figure units: a cup of 45 mm covers about 26. In a small region they overlap. */
const apart = [26, 18, 12, 8]
const step = 3

const tenth = (value: number): number => Math.round(value * 10) / 10

/** A place for the next cup of a region: its middle, else the free place nearest to the middle; the middle again when it is full. */
export function placeInRegion(regionId: string, cups: readonly Place[]): Place | null {
  const view = regionById(regionId)?.view
  const region = view === undefined ? undefined : figure(view).byId.get(regionId)
  if (view === undefined || region === undefined) return null
  const { at: middle } = region.centre
  const { box } = region
  const across = Array.from({ length: Math.ceil(box.width / step) }, (_, index) => box.x + index * step)
  const down = Array.from({ length: Math.ceil(box.height / step) }, (_, index) => box.y + index * step)
  const awayFrom = ([x, y]: readonly [number, number]) => Math.hypot(x - middle[0], y - middle[1])
  const inside = across
    .flatMap((x) => down.map((y) => [x, y] as const))
    .filter((at) => contains(region, at))
    .toSorted((a, b) => awayFrom(a) - awayFrom(b))
  const isFree = (least: number) => (at: readonly [number, number]) =>
    cups.every((cup) => cup.view !== view || Math.hypot(cup.x - at[0], cup.y - at[1]) >= least)
  const [x, y] = apart.map((least) => [middle, ...inside].find(isFree(least))).find((found) => found !== undefined) ?? middle
  return { view, x: tenth(x), y: tenth(y), regionId }
}
