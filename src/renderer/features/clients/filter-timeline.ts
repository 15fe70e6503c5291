import type { SessionSummary } from '../../../shared/contract/sessions'

/** What a therapist looks for among a client's sessions; null and '' look for nothing. */
export interface TimelineFilter {
  therapyId: string | null
  areaId: string | null
  complaintId: number | null
  isStarred: boolean
  text: string
}

export const noFilter: TimelineFilter = { therapyId: null, areaId: null, complaintId: null, isStarred: false, text: '' }

export const isFiltering = (filter: TimelineFilter): boolean =>
  filter.therapyId !== null || filter.areaId !== null || filter.complaintId !== null || filter.isStarred || filter.text.trim() !== ''

/** Sessions, in their order, that fit every part of the filter. `found`: ids of those in which its text occurs; null = no text is looked for. */
export function filterTimeline(sessions: readonly SessionSummary[], filter: TimelineFilter, found: ReadonlySet<number> | null): SessionSummary[] {
  return sessions.filter(
    (session) =>
      (filter.therapyId === null || session.therapyIds.includes(filter.therapyId)) &&
      (filter.areaId === null || session.areaIds.includes(filter.areaId)) &&
      (filter.complaintId === null || session.complaintId === filter.complaintId) &&
      (!filter.isStarred || session.starred) &&
      (found === null || found.has(session.id)),
  )
}

/** Something to filter by, and how many sessions would be left with it while the rest of the filter stays. */
export interface FilterChoice<Id> {
  id: Id
  count: number
}

export interface FilterChoices {
  therapies: FilterChoice<string>[]
  areas: FilterChoice<string>[]
  complaints: FilterChoice<number>[]
  starred: number
}

/** What these sessions can be filtered by, the most frequent first. What the rest of the filter leaves nothing of is left out. */
export function filterChoices(sessions: readonly SessionSummary[], filter: TimelineFilter, found: ReadonlySet<number> | null): FilterChoices {
  const without = (part: Partial<TimelineFilter>) => filterTimeline(sessions, { ...filter, ...part }, found)
  return {
    therapies: tally(without({ therapyId: null }).flatMap((session) => session.therapyIds)),
    areas: tally(without({ areaId: null }).flatMap((session) => session.areaIds)),
    complaints: tally(without({ complaintId: null }).flatMap((session) => session.complaintId ?? [])),
    starred: without({ isStarred: true }).length,
  }
}

function tally<Id>(ids: readonly Id[]): FilterChoice<Id>[] {
  const counts = new Map<Id, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([id, count]) => ({ id, count })).toSorted((a, b) => b.count - a.count)
}
