import type { AreaWork, SessionArea, SessionTherapy } from '../../../../shared/contract/session-content'
import { chosenItems } from '../../../../shared/domain/detail-words'
import type { DetailGroup } from '../../../../shared/reference/therapies'
import { sameWork, type WorkKey } from './work-edits'

/**
 * Regions to add work for, the chosen one first: it is offered again where its entry names a muscle, because another muscle may
 * follow. Of the other treated areas those are offered that have no entry at all.
 */
export function offeredRegions(areas: readonly SessionArea[], work: readonly AreaWork[], therapyId: string, selected: string | null): string[] {
  const own = work.filter((entry) => entry.therapyId === therapyId)
  const isOpen = (regionId: string) => !own.some((entry) => sameWork(entry, { therapyId, regionId, muscleId: null }))
  const first = selected !== null && isOpen(selected) ? [selected] : []
  const others = areas.map(({ regionId }) => regionId).filter((regionId) => regionId !== selected && !own.some((entry) => entry.regionId === regionId))
  return [...first, ...others]
}

/** How many of a long vocabulary stand in sight of one area. */
const few = 8

/** What hands do most in one muscle; the order says which ones come first when there is room. */
const usualItems: Readonly<Record<string, readonly string[]>> = {
  'sports-massage technique': ['trigger-point', 'friction', 'petrissage', 'myofascial-release', 'compression', 'effleurage', 'soft-tissue-release', 'met'],
}

/**
 * Items of a group that stand in sight for one area: all of a short list; of a long one what is chosen, what this visit uses
 * already, the usual ones and the first of the list, until there are eight.
 */
export function itemsInSight(
  group: DetailGroup,
  { therapyId, details }: Pick<AreaWork, 'therapyId' | 'details'>,
  visit: SessionTherapy['details'],
  work: readonly AreaWork[],
): ReadonlySet<string> {
  const all = group.items.map(({ id }) => id)
  const chosen = chosenItems(details[group.id])
  const used = [...chosenItems(visit[group.id]), ...work.filter((entry) => entry.therapyId === therapyId).flatMap((entry) => chosenItems(entry.details[group.id]))]
  const wished = [...new Set([...chosen, ...used, ...(usualItems[`${therapyId} ${group.id}`] ?? []), ...all])].filter((id) => all.includes(id))
  return new Set(all.length <= few ? all : wished.slice(0, Math.max(few, chosen.length)))
}

/** Entries of last time that are not recorded today. */
export function missingFrom(last: readonly AreaWork[], work: readonly AreaWork[]): readonly AreaWork[] {
  return last.filter((entry: WorkKey) => !work.some((one) => sameWork(one, entry)))
}
