import type { DetailValue, SessionPoint } from '../../../../shared/contract/session-content'
import { pointGroups } from '../../../../shared/domain/point-details'
import { type PointSide, usualNeedles } from '../../../../shared/domain/point-sides'
import { isRepeated } from '../../../../shared/domain/repeated-details'
import { pointByCode } from '../../../../shared/reference/acupoints'
import type { Edit } from '../edits'

export type PointKey = Pick<SessionPoint, 'code' | 'side'>

const isSame = (a: PointKey, b: PointKey): boolean => a.code === b.code && a.side === b.side
/** Both sides hold each of them: a point written for both and for the left would be counted twice. */
const covers = (a: PointKey, b: PointKey): boolean => a.code === b.code && (a.side === b.side || a.side === 'both')

const setPoints = (points: SessionPoint[]): Edit => (content) => ({ ...content, points })

const needlesFor = (code: string, side: PointSide): number => {
  const point = pointByCode(code)
  return point === undefined ? 1 : usualNeedles(point, side)
}

/**
 * Adds a point with one needle for each of its sites, or without needles where the hands work alone. What covers it already stays
 * as it is; what it covers (the left of both sides) becomes part of it.
 */
export const addPoint =
  (key: PointKey, needled: boolean): Edit =>
  (content) => {
    const { points } = content
    if (points.some((point) => covers(point, key))) return content
    const fresh: SessionPoint = { ...key, needles: needled ? needlesFor(key.code, key.side) : 0, details: {} }
    const first = points.find((point) => covers(key, point))
    if (first === undefined) return setPoints([...points, fresh])(content)
    const merged = { ...fresh, details: first.details }
    return setPoints(points.flatMap((point) => (point === first ? [merged] : covers(key, point) ? [] : [point])))(content)
  }

/** How a point is set: what was measured, felt or answered at it belongs to that visit and stays there. */
function habits({ details }: SessionPoint): SessionPoint['details'] {
  const repeated = new Set(pointGroups().filter(isRepeated).map(({ id }) => id))
  return Object.fromEntries(Object.entries(details).filter(([id]) => repeated.has(id)))
}

/**
 * Last time's points as the therapist uses them again, with side, needles and how they are set. After a visit without any needles
 * each begins with its usual ones; beside needles a point without one stays without.
 */
export const addPointsAgain =
  (again: readonly SessionPoint[], needled: boolean): Edit =>
  (content) => {
    const fresh = again.filter((point) => !content.points.some((there) => covers(there, point) || covers(point, there)))
    if (fresh.length === 0) return content
    const counted = again.some(({ needles }) => needles > 0)
    const needlesOf = ({ code, side, needles }: SessionPoint) => (!needled ? 0 : counted ? needles : needlesFor(code, side))
    return setPoints([...content.points, ...fresh.map((point) => ({ ...point, needles: needlesOf(point), details: habits(point) }))])(content)
  }

const onePoint =
  (key: PointKey, change: (point: SessionPoint) => SessionPoint): Edit =>
  (content) => {
    const points = content.points.map((point) => (isSame(point, key) ? change(point) : point))
    return points.some((point, index) => point !== content.points[index]) ? setPoints(points)(content) : content
  }

export const removePoint =
  (key: PointKey): Edit =>
  (content) => {
    const points = content.points.filter((point) => !isSame(point, key))
    return points.length === content.points.length ? content : setPoints(points)(content)
  }

/** The needles follow the side while nobody has changed them. An entry that the new side covers goes. */
export const setPointSide =
  (key: PointKey, side: PointSide): Edit =>
  (content) => {
    if (key.side === side) return content
    const moved = { code: key.code, side }
    const changed = onePoint(key, (point) => ({
      ...point,
      side,
      needles: point.needles === needlesFor(point.code, point.side) ? needlesFor(point.code, side) : point.needles,
    }))(content)
    let kept = false
    const points = changed.points.filter((point) => {
      if (point.code !== key.code) return true
      if (isSame(point, moved)) return kept ? false : (kept = true)
      return !covers(moved, point) && !covers(point, moved)
    })
    return changed === content ? content : setPoints(points)(changed)
  }

export const setPointNeedles = (key: PointKey, needles: number): Edit => onePoint(key, (point) => (point.needles === needles ? point : { ...point, needles }))

/** One detail in which this point differs from the visit; undefined: as the visit. */
export const setPointDetail = (key: PointKey, groupId: string, value: DetailValue | undefined): Edit =>
  onePoint(key, (point) => {
    if (value === undefined && !(groupId in point.details)) return point
    const { [groupId]: _old, ...others } = point.details
    return { ...point, details: value === undefined ? others : { ...others, [groupId]: value } }
  })
