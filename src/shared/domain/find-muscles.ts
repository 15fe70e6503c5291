import { anatomy, areaById, type Muscle, type Region, regionById } from '../reference/anatomy'
import { once } from '../reference/vocabulary'
import { fold } from './search-fold'
import { splitSide } from './side-words'

/** A muscle in one of the regions it lies in; the region gives the side. */
export interface FoundMuscle {
  muscle: Muscle
  region: Region
  /** True: its name begins with what was typed; false: only words of the name or of the area do. */
  begins: boolean
}

interface Known {
  muscle: Muscle
  label: string
  latin: string
  names: readonly string[]
  /** Words of its areas, of least weight. */
  places: readonly string[]
  regions: readonly Region[]
}

/** Latin names begin with their kind, which nobody types. */
const bareLatin = (latin: string | null) => fold(latin ?? '').replace(/^(musculus|musculi) /, '')
const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean)

/** The area named after the muscle comes first, then the body's order; left before right. */
function regionsInOrder(muscle: Muscle): Region[] {
  const [first = ''] = wordsOf(muscle.label)
  const isNamesake = (region: Region) => wordsOf(areaById(region.areaId)?.label ?? '').includes(first) || region.areaId.includes(first)
  return muscle.regionIds
    .flatMap((id) => regionById(id) ?? [])
    .toSorted((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)) || a.order - b.order || a.id.localeCompare(b.id))
}

const known = once((): readonly Known[] =>
  anatomy.muscles.map((muscle) => ({
    muscle,
    label: fold(muscle.label),
    latin: bareLatin(muscle.latin),
    names: [...new Set([...wordsOf(muscle.label), ...wordsOf(muscle.latin ?? '')])],
    places: [...new Set(muscle.areaIds.flatMap((id) => wordsOf(areaById(id)?.label ?? id)))],
    regions: regionsInOrder(muscle),
  })),
)

/** 0 best: the whole name, its beginning, the beginning of each of its words, the same with words of the area; null: not at all. */
function rankOf(entry: Known, phrase: string, words: readonly string[]): number | null {
  const latin = phrase.replace(/^(musculus|musculi) /, '')
  if (entry.label === phrase || (latin !== '' && entry.latin === latin)) return 0
  if (entry.label.startsWith(phrase) || (latin !== '' && entry.latin.startsWith(latin))) return 1
  const begins = (word: string, list: readonly string[]) => list.some((one) => one.startsWith(word))
  if (words.every((word) => begins(word, entry.names))) return 2
  return words.every((word) => begins(word, entry.names) || begins(word, entry.places)) ? 3 : null
}

/**
 * Muscles whose English or Latin name answers to what was typed, each in every region it lies in, best first. A side among the
 * words ("left lev") keeps that side and the midline. Nothing typed finds nothing.
 */
export function findMuscles(typed: string): FoundMuscle[] {
  const { side, words: rest } = splitSide(typed)
  const words = wordsOf(rest)
  if (words.length === 0) return []
  const phrase = words.join(' ')
  const ranks: FoundMuscle[][] = []
  for (const entry of known()) {
    const rank = rankOf(entry, phrase, words)
    if (rank === null) continue
    const regions = side === 'left' || side === 'right' ? entry.regions.filter((region) => region.side === side || region.side === 'midline') : entry.regions
    ;(ranks[rank] ??= []).push(...regions.map((region) => ({ muscle: entry.muscle, region, begins: rank < 2 })))
  }
  return ranks.flat()
}
