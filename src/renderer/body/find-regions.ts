import { matchSorter } from 'match-sorter'
import { findMuscles, type FoundMuscle } from '../../shared/domain/find-muscles'
import { fold } from '../../shared/domain/search-fold'
import { anatomy, groupById, musclesOfRegion, type BodyGroup, type Region } from '../../shared/reference/anatomy'

type Entry = { readonly region: Region; readonly group: string; readonly muscles: readonly string[] }

let entries: readonly Entry[] | null = null

/** Regions whose name, body group or muscles (English and Latin) match the words typed, best first; all in body order for no words. */
export function findRegions(words: string): Region[] {
  entries ??= anatomy.regions.map((region) => ({
    region,
    group: groupById(region.group)?.label ?? '',
    muscles: musclesOfRegion(region.id).flatMap((muscle) => [muscle.label, muscle.latin ?? '']),
  })).toSorted((a, b) => a.region.order - b.region.order || a.region.id.localeCompare(b.region.id))
  if (words.trim() === '') return entries.map(({ region }) => region)
  const sides = /\b(left|right)\b/i.exec(words)?.[1]?.toLowerCase()
  const name = words.replace(/\b(left|right)\b/gi, '').trim()
  const pool = sides ? entries.filter(({ region }) => region.side === sides) : entries
  return matchSorter(pool, name, {
    keys: ['region.label', { key: 'muscles', maxRanking: matchSorter.rankings.WORD_STARTS_WITH }, { key: 'group', maxRanking: matchSorter.rankings.CONTAINS }],
    threshold: matchSorter.rankings.CONTAINS,
    baseSort: (a, b) => a.item.region.order - b.item.region.order || a.item.region.id.localeCompare(b.item.region.id),
  }).map(({ region }) => region)
}

export type GroupOfRegions = { readonly group: BodyGroup; readonly regions: readonly Region[] }

/** The same regions under their body groups, groups in the order in which their first region was found. */
export function byGroup(regions: readonly Region[]): GroupOfRegions[] {
  return [...Map.groupBy(regions, (region) => region.group)].flatMap(([id, found]) => {
    const group = groupById(id)
    return group ? [{ group, regions: found }] : []
  })
}

/** Rows of muscles in the area finder: more would push the areas out of sight. */
const mostMuscles = 12

export interface FoundPlaces {
  groups: readonly GroupOfRegions[]
  /** Muscles of that name with the region to mark; none without words. */
  muscles: readonly FoundMuscle[]
  /** True where the words begin a muscle's name and no area's: then the muscles come first. */
  musclesFirst: boolean
}

/** Areas and muscles that answer to the words typed, as the area finder lists them. */
export function findPlaces(words: string): FoundPlaces {
  const found = findRegions(words)
  const muscles = findMuscles(words)
    .filter(({ muscle, begins }) => begins || answers(muscle.label, words) || answers(muscle.latin ?? '', words))
    .slice(0, mostMuscles)
  const musclesFirst = muscles[0]?.begins === true && !found.some(({ label }) => answers(label, words))
  // An area that answers only because such a muscle lies in it stands in the muscle's own row.
  const regions = found.filter(({ id, label }) => answers(label, words) || !muscles.some(({ region }) => region.id === id))
  return { groups: byGroup(regions), muscles, musclesFirst }
}

/** Whether every word typed, sides apart, begins a word of the name. */
function answers(name: string, words: string): boolean {
  const known = fold(name).split(' ')
  return fold(words.replace(/\b(left|right)\b/gi, '')).split(' ').every((word) => known.some((one) => one.startsWith(word)))
}
