import { pointByCode } from '../reference/acupoints'
import { regionById } from '../reference/anatomy'
import { areasByPointRegion } from '../reference/point-regions'
import type { SafetyPlan } from './safety-facts'
import type { DetailValue } from './therapy-details'

/** Where one therapy works: regions of the body map with their area, and acupoints with the areas they lie in. */
export interface Places {
  regions: readonly { id: string; areaId: string }[]
  /** Those of them in which a needle stands on the figure. */
  needled: readonly { id: string; areaId: string }[]
  points: readonly { code: string; region: string; areaIds: readonly string[] }[]
}

/** Therapies that put needles into acupoints; their points and needle stamps are recorded without a therapy. */
const needling: ReadonlySet<string> = new Set(['acupuncture', 'electro-acupuncture'])

type Details = Readonly<Record<string, DetailValue>>
const isElectrical = (details: Details): boolean => Array.isArray(details['stimulation']) && details['stimulation'].includes('electrical')
const hasCurrent = ({ details }: { details: Details }): boolean =>
  isElectrical(details) || ['waveform', 'frequency-low', 'frequency-high'].some((groupId) => details[groupId] !== undefined)

function pointPlaces(points: readonly { code: string }[]): Places['points'] {
  const codes = [...new Set(points.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const region = pointByCode(code)?.region
    return region === undefined ? [] : [{ code, region, areaIds: areasByPointRegion[region] ?? [] }]
  })
}

function regionPlaces(regionIds: Iterable<string>): Places['regions'] {
  return [...new Set(regionIds)].flatMap((id) => {
    const areaId = regionById(id)?.areaId
    return areaId === undefined ? [] : [{ id, areaId }]
  })
}

const known = (places: readonly { regionId: string | null }[]): string[] => places.flatMap(({ regionId }) => regionId ?? [])

/**
 * The therapies that really take place, with where. Beside those chosen: what work, cups or needles are recorded of, and
 * electro-acupuncture where current is recorded at a point (then at those points only).
 *
 * An area of the session says nothing about the therapy. It counts for every chosen one, unless another therapy worked there
 * and this one has places of its own: a neck massage does not put the needles of the same visit into the neck.
 */
export function placesByTherapy(plan: SafetyPlan): ReadonlyMap<string, Places> {
  const chosen = new Set(plan.therapies.map(({ therapyId }) => therapyId))
  if (plan.therapies.some(({ therapyId, details }) => therapyId === 'acupuncture' && isElectrical(details))) chosen.add('electro-acupuncture')
  const needles = known(plan.stamps.filter(({ kind }) => kind === 'needle'))
  const current = plan.points.filter(hasCurrent)

  const own = new Map<string, string[]>()
  for (const { therapyId, regionId } of [...plan.work, ...plan.cups]) own.set(therapyId, [...(own.get(therapyId) ?? []), ...(regionId === null ? [] : [regionId])])
  const taking = new Set([...chosen, ...own.keys()])
  if (current.length > 0) taking.add('electro-acupuncture')
  const isNeedled = needles.length > 0 || plan.points.some((point) => point.needles > 0)
  if (isNeedled && ![...needling].some((id) => chosen.has(id))) taking.add('acupuncture')

  const places = new Map<string, Places>()
  for (const id of taking) {
    const needled = needling.has(id) && (id === 'acupuncture' || chosen.has(id))
    const points = needled ? plan.points : id === 'electro-acupuncture' ? current : []
    const stamped = needled ? needles : []
    const ownRegions = [...(own.get(id) ?? []), ...stamped]
    const hasOwn = ownRegions.length > 0 || points.length > 0
    const taken = new Set(hasOwn ? [...own.values()].flat() : [])
    const shared = chosen.has(id) ? known(plan.areas).filter((regionId) => !taken.has(regionId)) : []
    places.set(id, { regions: regionPlaces([...ownRegions, ...shared]), needled: regionPlaces(stamped), points: pointPlaces(points) })
  }
  return places
}
