import type { SessionPoint } from '../../../../shared/contract/session-content'
import { needlingTherapy } from '../../../../shared/domain/needle-count'
import { type Acupoint, acupoints, pointByCode } from '../../../../shared/reference/acupoints'

/** Therapies that work on points, with needles, heat or the hands. */
const pointTherapies = ['acupuncture', 'electro-acupuncture', 'dry-needling', 'moxibustion', 'shiatsu', 'reflexology']

/** Points once recorded stay in sight, whatever therapy is taken away again. */
export const showsPoints = (therapyIds: readonly string[], points: readonly SessionPoint[]): boolean =>
  points.length > 0 || therapyIds.some((id) => pointTherapies.includes(id))

/** Whether points are needled: then each begins with its needles, else with none. */
export const isNeedled = (therapyIds: readonly string[]): boolean => needlingTherapy(therapyIds) !== null

export interface PointGroup {
  region: string
  points: readonly { entry: SessionPoint; point: Acupoint | undefined }[]
}

/** The chosen points by region, regions from the head down, points in the order in which they were chosen. */
export function pointsByRegion(entries: readonly SessionPoint[]): PointGroup[] {
  const known = entries.map((entry) => ({ entry, point: pointByCode(entry.code) }))
  const ofRegion = Map.groupBy(known, ({ point }) => point?.region ?? '')
  return [...acupoints.regions.map(({ id }) => id), ''].flatMap((region) => {
    const points = ofRegion.get(region)
    return points === undefined ? [] : [{ region, points }]
  })
}

/** How many of last time's points are not there today. */
export function missingFrom(last: readonly SessionPoint[], today: readonly SessionPoint[]): number {
  return last.filter((point) => !today.some(({ code }) => code === point.code)).length
}

/** Groups of a vocabulary that say what tongue and pulse show. */
export const isSign = (groupId: string): boolean => groupId === 'pulse' || groupId.startsWith('tongue-')

/** Groups of a therapy that the sections of points, needles, tongue and pulse show: they stand nowhere else. */
export function isShownWithPoints(groupId: string): boolean {
  return isSign(groupId) || groupId === 'needles-inserted' || groupId === 'needles-removed'
}
