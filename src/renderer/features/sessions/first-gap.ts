import type { SessionContent } from '../../../shared/contract/session-content'
import { firstToScore } from './areas-view'

/** What is missing first, in the order in which a session is written: a scale or choice of the editor by its id, a whole section, or the therapy. */
export type Gap = { kind: 'therapy' } | { kind: 'field'; id: string } | { kind: 'section'; id: 'areas' | 'notes' }

/** Null = nothing that one would expect is missing. A carried value counts as missing: nobody has looked at it yet. */
export function firstGap({ therapies, areas, pain, nextVisit, notes }: SessionContent): Gap | null {
  if (therapies.length === 0) return { kind: 'therapy' }
  // The editor opens with this area chosen.
  const area = areas.find(({ regionId }) => regionId === firstToScore(areas))
  if (area === undefined) return { kind: 'section', id: 'areas' }
  if (area.tensionArrival === null || area.tensionCarriedOn !== null) return { kind: 'field', id: 'area-arrival' }
  if (area.tensionEnd === null) return { kind: 'field', id: 'area-end' }
  if (pain.arrival === null || pain.carriedOn !== null) return { kind: 'field', id: 'pain-arrival' }
  if (pain.end === null) return { kind: 'field', id: 'pain-end' }
  if (nextVisit === null) return { kind: 'field', id: 'next-visit' }
  return Object.values(notes).every((text) => text.trim() === '') ? { kind: 'section', id: 'notes' } : null
}
