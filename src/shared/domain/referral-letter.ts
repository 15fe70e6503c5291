import type { Complaint } from '../contract/complaints'
import type { ProgressVisit } from '../contract/progress'
import type { SafetyEvent } from '../contract/sessions'
import type { Day } from './days'
import type { MeasureKey } from './progress'
import type { ChangeRow, WhatChanged } from './what-changed'

/** One complaint and the visits for it: a letter speaks of nothing else. */
export interface Care {
  complaint: Complaint | null
  visits: ProgressVisit[]
  /** Signed visits that are not laid to it. */
  others: number
}

/** The complaint of the newest visit that names one, else the first in the list (open ones first, newest first); null without any. */
export function complaintTreated(complaints: readonly Complaint[], visits: readonly Pick<ProgressVisit, 'complaintId'>[]): Complaint | null {
  const last = visits.findLast(({ complaintId }) => complaints.some(({ id }) => id === complaintId))
  return complaints.find(({ id }) => id === last?.complaintId) ?? complaints[0] ?? null
}

/** The complaint treated. A visit that names none counts only where there is no second complaint it could have been for. */
export function careToReport(complaints: readonly Complaint[], visits: readonly ProgressVisit[]): Care {
  const complaint = complaintTreated(complaints, visits)
  const isAbout = ({ complaintId }: ProgressVisit) => complaintId === complaint?.id || (complaintId === null && complaints.length < 2)
  const about = visits.filter(isAbout)
  return { complaint, visits: about, others: visits.length - about.length }
}

/** What the client came for, in her own papers: the complaint of the newest visit, else the one that is open; where several are, nobody knows. */
export function complaintCameFor(complaints: readonly Complaint[], newest: Pick<ProgressVisit, 'complaintId'> | undefined): Complaint | null {
  const named = complaints.find(({ id }) => id === newest?.complaintId)
  const open = complaints.filter(({ closedOn }) => closedOn === null)
  return named ?? (open.length === 1 ? (open[0] ?? null) : null)
}

/** Therapies with the number of visits, the most used first. */
export function therapiesGiven(visits: readonly ProgressVisit[]): { therapyId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { therapyIds } of visits) for (const id of therapyIds) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([therapyId, count]) => ({ therapyId, count })).toSorted((a, b) => b.count - a.count)
}

/** Most of each that a letter tells; all of them stand in the progress summary. */
const most: Readonly<Partial<Record<MeasureKey['kind'], number>>> = { tension: 0, movement: 2, score: 2 }

/** What the table of a letter shows: pain and mean tension, then function, then the movements and scores measured most often. */
export function measuresToReport(changed: WhatChanged): ChangeRow[] {
  const all = [...changed.rows, ...changed.notBoth]
  const withMean = all.some(({ key }) => key.kind === 'activity-mean')
  const of = (kind: MeasureKey['kind']) => all.filter(({ key }) => key.kind === kind).toSorted((a, b) => b.n - a.n).slice(0, most[kind])
  return [...of('pain'), ...of('tension-mean'), ...(withMean ? of('activity-mean') : of('activity')), ...of('movement'), ...of('score')]
}

/** Of these what its sentences tell; movements and scores only where nothing else was measured, else they stand in the table. */
export function measuresInWords(changed: WhatChanged): ChangeRow[] {
  const all = measuresToReport(changed)
  const central = all.filter(({ key }) => key.kind !== 'movement' && key.kind !== 'score')
  return central.length > 0 ? central : all
}

/** First against latest visit; where it was not examined at both, its own first against its own newest measurement. */
export const courseOf = ({ sinceFirst, own }: ChangeRow) => sinceFirst ?? own

/** A value that was copied from an earlier visit and not examined in this one. */
export interface Carried {
  /** Tension of an area and pain in it are different things carried. */
  key: MeasureKey | { kind: 'area-pain'; regionId: string }
  value: number
  on: Day
}

export function carriedIn({ areas, pain, movements, scores, activities }: ProgressVisit): Carried[] {
  const carried = (key: Carried['key'], value: number | null, on: Day | null): Carried[] => (value === null || on === null ? [] : [{ key, value, on }])
  return [
    ...carried({ kind: 'pain' }, pain.arrival, pain.carriedOn),
    ...areas.flatMap(({ regionId, ...it }) => [
      ...carried({ kind: 'tension', regionId }, it.tensionArrival, it.tensionCarriedOn),
      ...carried({ kind: 'area-pain', regionId }, it.painArrival, it.painCarriedOn),
    ]),
    ...movements.flatMap(({ movementId, side, before, carriedOn }) => carried({ kind: 'movement', movementId, side }, before, carriedOn)),
    ...activities.flatMap(({ id, text, score, carriedOn }) => carried({ kind: 'activity', activityId: id, text }, score, carriedOn)),
    ...scores.flatMap(({ measureId, value, carriedOn }) => carried({ kind: 'score', measureId }, value, carriedOn)),
  ]
}

export interface ReasonGiven {
  noticeId: string
  notice: SafetyEvent['overrides'][number]['notice']
  reason: string
  /** Days of the visits at which it was given, oldest first. */
  days: Day[]
}

/** The same reason beside the same notice once, with all its days: a client on a medicine has it at every visit. */
export function reasonsGiven(events: readonly SafetyEvent[]): ReasonGiven[] {
  const given = events.flatMap(({ heldOn, overrides }) => overrides.map((override) => ({ ...override, heldOn })))
  return [...Map.groupBy(given, ({ noticeId, reason }) => JSON.stringify([noticeId, reason])).values()].flatMap((same) => {
    const last = same.at(-1)
    return last === undefined ? [] : [{ noticeId: last.noticeId, notice: last.notice, reason: last.reason, days: same.map(({ heldOn }) => heldOn) }]
  })
}
