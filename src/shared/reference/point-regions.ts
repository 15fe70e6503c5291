import { areaById, regionById } from './anatomy'

/**
 * Safety rules, red flags and cupping sites name regions of the acupoint list; sessions name areas of the body map.
 * This joins the two, on the wide side: an area that reaches into two regions is listed in both.
 */
export const areasByPointRegion: Readonly<Record<string, readonly string[]>> = {
  head: ['occiput', 'temple', 'forehead', 'suboccipital'],
  face: ['forehead', 'jaw', 'temple'],
  neck: [
    'suboccipital', 'posterior-neck', 'cervical-spine', 'levator-scapulae', 'anterior-neck', 'sternocleidomastoid', 'lateral-neck',
  ],
  shoulder: [
    'upper-trapezius', 'levator-scapulae', 'scapula-supraspinous', 'posterior-shoulder', 'anterior-shoulder', 'lateral-shoulder',
    'axilla',
  ],
  'upper-back': [
    'cervicothoracic-junction', 'upper-trapezius', 'middle-trapezius', 'lower-trapezius', 'interscapular',
    'scapula-supraspinous', 'scapula-infraspinous', 'scapula-lateral-border', 'thoracic-paraspinal-upper', 'thoracic-spine',
  ],
  'mid-back': ['lower-trapezius', 'thoracic-paraspinal-lower', 'thoracic-spine', 'latissimus', 'lower-posterior-ribs'],
  'lower-back': ['lumbar-paraspinal', 'lumbar-spine', 'quadratus-lumborum'],
  sacrum: ['sacrum', 'sacroiliac', 'coccyx'],
  chest: ['clavicle', 'pectoral', 'lateral-pectoral', 'sternum', 'lateral-ribs', 'axilla'],
  abdomen: ['upper-abdomen', 'lower-abdomen', 'abdominal-flank'],
  groin: ['groin'],
  'upper-arm': ['posterior-upper-arm', 'anterior-upper-arm'],
  elbow: ['posterior-elbow', 'anterior-elbow'],
  forearm: ['posterior-forearm', 'anterior-forearm'],
  wrist: ['dorsal-hand', 'palm'],
  hand: ['dorsal-hand', 'palm'],
  'hip-gluteal': ['gluteal-upper', 'gluteal-lower', 'lateral-hip', 'sacroiliac'],
  thigh: ['posterior-thigh', 'anterior-thigh', 'lateral-thigh', 'inner-thigh'],
  knee: ['posterior-knee', 'anterior-knee'],
  'lower-leg': ['calf', 'shin', 'lateral-lower-leg'],
  ankle: ['achilles-heel', 'anterior-ankle'],
  foot: ['sole', 'foot-dorsum', 'achilles-heel'],
}

/** Region ids of the body map that a region of the acupoint list covers. Empty for an unknown id. */
export function bodyRegionsOf(pointRegion: string): string[] {
  return (areasByPointRegion[pointRegion] ?? []).flatMap((areaId) => areaById(areaId)?.regionIds ?? [])
}

/** Regions of the acupoint list that a region of the body map lies in; at least one for every known region. */
export function pointRegionsOf(regionId: string): string[] {
  const areaId = regionById(regionId)?.areaId
  if (areaId === undefined) return []
  return Object.keys(areasByPointRegion).filter((pointRegion) => areasByPointRegion[pointRegion]?.includes(areaId))
}
