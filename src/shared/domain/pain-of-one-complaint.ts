import type { ProgressVisit } from '../contract/progress'

/**
 * Pain is told of the complaint as a whole: that of a neck and that of a knee are no course. Where visits are for several complaints, pain stays
 * with those for the same as the newest (or for none named, as that), and counts as not measured in the others. Where one at most is named, all
 * visits are for it.
 */
export function painOfOneComplaint<Visit extends Pick<ProgressVisit, 'complaintId' | 'pain'>>(visits: readonly Visit[]): readonly Visit[] {
  const named = new Set(visits.flatMap(({ complaintId }) => complaintId ?? []))
  const newest = visits.at(-1)?.complaintId
  if (named.size < 2) return visits
  return visits.map((visit) => (visit.complaintId === newest ? visit : { ...visit, pain: { arrival: null, end: null, carriedOn: null } }))
}
