import type { ProgressVisit } from '../contract/progress'

type Visit = Pick<ProgressVisit, 'complaintId' | 'pain'>

/** Both name a complaint, and not the same. Of one that names none nobody knows. */
export const areForDifferent = (one: Pick<Visit, 'complaintId'>, other: Pick<Visit, 'complaintId'>): boolean =>
  one.complaintId !== null && other.complaintId !== null && one.complaintId !== other.complaintId

/**
 * Pain is told of the complaint as a whole: that of a neck and that of a knee are no course. Where visits are for several complaints, pain stays
 * with those for the same as the newest at which it was measured (or for none named, as that), and counts as not measured in the others. Where one
 * at most is named, all visits are for it. `about`: the complaint that a document names; then it is the pain of that one or none.
 */
export function painOfOneComplaint<V extends Visit>(visits: readonly V[], about?: number): readonly V[] {
  const named = new Set([...visits.flatMap(({ complaintId }) => complaintId ?? []), ...(about === undefined ? [] : [about])])
  const kept = about ?? visits.findLast(({ pain }) => pain.arrival !== null && pain.carriedOn === null)?.complaintId
  if (named.size < 2) return visits
  return visits.map((visit) => (visit.complaintId === kept ? visit : { ...visit, pain: { arrival: null, end: null, carriedOn: null } }))
}
