import { type Day, formatDay } from '../../../../shared/domain/days'
import { findPoints } from '../../../../shared/domain/find-points'
import { fold } from '../../../../shared/domain/search-fold'
import type { PointSide } from '../../../../shared/domain/point-sides'
import { splitSide } from '../../../../shared/domain/side-words'
import { type Acupoint, acupoints, readPointCode } from '../../../../shared/reference/acupoints'
import { pointRegionsOf } from '../../../../shared/reference/point-regions'

/** A point with the side it is needled on. */
export interface PickedPoint {
  code: string
  side: PointSide
}

/** How often a point was used with this client, in signed sessions. */
export interface PointVisits {
  visits: number
  lastOn: Day
}

export type PointHistory = ReadonlyMap<string, PointVisits>

/** Lists offered before anything is typed. */
export const offers = ['last', 'region', 'most'] as const
export type Offer = (typeof offers)[number]

/** What is asked of the picker. */
export interface Wish {
  typed: string
  offer: Offer
  /** A region of the acupoint list. */
  pointRegion: string
}

export interface Known {
  /** Codes of the newest earlier session that had points. */
  lastCodes: readonly string[]
  history: PointHistory
}

export interface Offered {
  points: readonly Acupoint[]
  /** The side typed behind the point. */
  side: Exclude<PointSide, 'midline'> | null
}

const known = (code: string): Acupoint[] => {
  const point = readPointCode(code)
  return point === undefined ? [] : [point]
}

function mostUsed(history: PointHistory): Acupoint[] {
  return [...history]
    .toSorted(([, a], [, b]) => b.visits - a.visits || b.lastOn.localeCompare(a.lastOn))
    .flatMap(([code]) => known(code))
}

const isCalled = ({ pinyin, hanzi }: Acupoint, name: string): boolean => [pinyin, hanzi].some((own) => fold(own) === fold(name).replaceAll(' ', ''))

/** A single letter behind the whole name of a point is its side: "hegu r". Behind anything else it may begin a word. */
function found(words: string, side: Offered['side']): Offered {
  const [, name = '', letter = ''] = /^(.+) ([lrb])$/i.exec(words) ?? []
  const [first] = name === '' ? [] : findPoints(name)
  if (first === undefined || !isCalled(first, name)) return { points: findPoints(words), side }
  return { points: findPoints(name), side: splitSide(`1 ${letter}`).side }
}

/** The points a picker lists: what was searched, else one of the lists. */
export function offeredPoints({ typed, offer, pointRegion }: Wish, { lastCodes, history }: Known): Offered {
  const { side, words } = splitSide(typed)
  if (words !== '') return found(words, side)
  if (offer === 'last') return { points: [...new Set(lastCodes)].flatMap(known), side }
  if (offer === 'most') return { points: mostUsed(history), side }
  return { points: acupoints.points.filter(({ region }) => region === pointRegion), side }
}

/** Where to begin: last time's points, else those of the area chosen on the figure. */
export function firstOffer({ lastCodes }: Known): Offer {
  return lastCodes.length > 0 ? 'last' : 'region'
}

/** Regions of the acupoint list, those of the area chosen on the figure first. `here` is how many of them are. */
export function regionsInReach(regionId: string | null): { regions: readonly { id: string; label: string }[]; here: number } {
  const near = regionId === null ? [] : pointRegionsOf(regionId)
  const isNear = ({ id }: { id: string }) => near.includes(id)
  const all = acupoints.regions
  return { regions: [...all.filter(isNear), ...all.filter((region) => !isNear(region))], here: near.length }
}

/** "Shoulder girdle": the name of a region without what explains it in brackets. */
export function shortPointRegion(id: string): string {
  return (acupoints.regions.find((region) => region.id === id)?.label ?? id).replace(/ \([^)]*\)/, '')
}

/** "3-Nov", with the year when it is not this one. */
export function shortDay(day: Day, today: Day): string {
  const [date = '', month = '', year = ''] = formatDay(day).split('-')
  return [Number(date), month, ...(day.slice(0, 4) === today.slice(0, 4) ? [] : [year])].join('-')
}
