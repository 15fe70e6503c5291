import type { ProgressVisit } from '../contract/progress'
import { type Change, changeBetween, type Measured } from './change'
import { tensionOnArrival } from './progress'

/** Tension of one region at two visits, both on arrival. */
export interface RegionDifference {
  regionId: string
  from: Measured
  to: Measured
  change: Change
}

export interface DifferenceMap {
  /** Examined on arrival at both visits. */
  compared: RegionDifference[]
  /** Examined at one of them only; what was carried over counts as not examined. Never taken for unchanged. */
  notBoth: { regionId: string; from: Measured | null; to: Measured | null }[]
  counts: { better: number; worse: number; same: number; notBoth: number }
}

/** What differs between two visits, region by region, in the order of the later one; regions of the earlier one alone come last. */
export function differenceMap(earlier: ProgressVisit, later: ProgressVisit): DifferenceMap {
  const [before, after] = [tensionOnArrival(earlier), tensionOnArrival(later)]
  const regions = [...new Set([...after.keys(), ...before.keys()])]
  const compared: RegionDifference[] = []
  const notBoth: DifferenceMap['notBoth'] = []
  for (const regionId of regions) {
    const [from, to] = [before.get(regionId) ?? null, after.get(regionId) ?? null]
    if (from === null || to === null) notBoth.push({ regionId, from, to })
    else compared.push({ regionId, from, to, change: changeBetween(from, to, { better: 'lower' }) })
  }
  const count = (direction: Change['direction']) => compared.filter(({ change }) => change.direction === direction).length
  return { compared, notBoth, counts: { better: count('better'), worse: count('worse'), same: count('same'), notBoth: notBoth.length } }
}
