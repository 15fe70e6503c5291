import { matchSorter } from 'match-sorter'
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
