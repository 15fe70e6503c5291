import type { ProgressVisit } from '../../../../shared/contract/progress'
import type { DifferenceMap } from '../../../../shared/domain/difference-map'
import { tensionOnArrival } from '../../../../shared/domain/progress'
import { regionById } from '../../../../shared/reference/anatomy'
import type { View } from '../../../body/mesh/figure'
import { isGrade, type RegionMark } from '../../../body/region-mark'
import { directionSign } from '../change-words'

export type Marks = Map<string, RegionMark>

/** Tension on arrival, measured values only. */
export const marksOfVisit = (visit: ProgressVisit): Marks =>
  new Map([...tensionOnArrival(visit)].map(([regionId, grade]) => [regionId, { grade: isGrade(grade) ? grade : null }]))

/** ▼2 better, ▲1 worse, – the same; hatched where it was not examined both times. */
export function marksOfDifference({ compared, notBoth }: DifferenceMap): Marks {
  return new Map<string, RegionMark>([
    ...notBoth.map(({ regionId }) => [regionId, { grade: null }] as const),
    ...compared.map(({ regionId, change: { direction, delta } }) => {
      const tone = direction === 'better' || direction === 'worse' ? direction : 'same'
      return [regionId, { grade: null, change: { tone, label: tone === 'same' ? directionSign.same : `${directionSign[tone]}${Math.abs(delta)}` } }] as const
    }),
  ])
}

export const isOn = (view: View) => (regionId: string): boolean => regionById(regionId)?.view === view

/** Where most of the marks lie; the back when they are even, because most is treated there. */
export function busierView(regionIds: readonly string[]): View {
  const front = regionIds.filter(isOn('front')).length
  return front > regionIds.length - front ? 'front' : 'back'
}
