import { acupoints, type Acupoint } from '../reference/acupoints'
import { once } from '../reference/vocabulary'
import { fold } from './search-fold'

/** A point with everything it may be asked for by, folded once. */
interface Known {
  point: Acupoint
  /** "li4": the code without blanks and hyphens. */
  code: string
  /** The same place under other codes: "ub60", "ren17", "hn3", "gv29". */
  otherCodes: readonly string[]
  /** Pinyin with its tones, lower case, without blanks; empty where the tones are not known. */
  toned: string
  /** Pinyin and aliases without tones and blanks ("nuxi" and "nvxi" where there is a ü). */
  names: readonly string[]
  hanzi: readonly string[]
  /** Without blanks: "jaw bone" is Jawbone. */
  english: string
  /** Every word of names, region and channel, for queries of several words. */
  words: readonly string[]
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text)
const joined = (text: string) => fold(text).replaceAll(' ', '')
/** "li04" is LI4; tones are kept apart, so nothing else is lost. */
const asCode = (text: string) => joined(text).replace(/^([a-z]+)0+(?=\d)/, '$1')
const withTones = (text: string) => text.normalize('NFC').toLowerCase().replace(/[\s'’\-‐]/g, '')
const hasTones = (text: string) => /[\u0300-\u036f]/.test(text.normalize('NFD'))

function otherCodesOf(point: Acupoint, channelCodes: readonly string[]): string[] {
  const own = point.number === null || point.channel === 'EX' ? [] : channelCodes.map((code) => `${joined(code)}${point.number}`)
  const short = point.channel === 'EX' ? [joined(point.code).replace(/^ex/, '')] : []
  return [...own, ...short, ...point.aliases.filter((alias) => /\d/.test(alias)).map(asCode)]
}

const known = once((): readonly Known[] => {
  const channels = new Map(acupoints.channels.map((channel) => [channel.id, channel]))
  const regions = new Map(acupoints.regions.map(({ id, label }) => [id, label]))
  return acupoints.points.map((point) => {
    const channel = channels.get(point.channel)
    const named = [point.pinyin, ...point.aliases.filter((alias) => !isHan(alias))]
    const spelt = point.pinyinTone?.includes('ǚ') === true || point.pinyinTone?.includes('ü') === true
    const names = [...named.map(joined), ...(spelt ? [joined(point.pinyinTone?.replace(/[ǖǘǚǜü]/g, 'v') ?? '')] : [])]
    const hanzi = [...new Set([point.hanzi, point.hanziTraditional, ...point.aliases.filter(isHan)])]
    const told = [point.english ?? '', regions.get(point.region) ?? '', point.region.replace('-', ' '), channel?.name ?? '', channel?.hanzi ?? '']
    const code = joined(point.code)
    const otherCodes = otherCodesOf(point, channel?.otherCodes ?? [])
    return {
      point,
      code,
      otherCodes,
      toned: withTones(point.pinyinTone ?? ''),
      names,
      hanzi,
      english: joined(point.english ?? ''),
      words: [...new Set([code, ...otherCodes, joined(point.channel), ...names, ...hanzi, ...told.flatMap((text) => fold(text).split(' '))])].filter(Boolean),
    }
  })
})

/** Makes the index before the first key is typed: that takes about as long as one frame. */
export function preparePointSearch(): void {
  known()
}

/** How well a point answers, 0 best; null: not at all. */
type Rank = number | null

/**
 * Ranks for what was typed. Letters alone begin a code of their own channel at once ("l" → LU, LI, LR), an older
 * code of it only when complete ("ub", "ren"), so that "re" still offers Renying first.
 */
function ranker(typed: string): (entry: Known) => Rank {
  const text = typed.trim().replace(/(?<=\p{Script=Han}{2})穴$/u, '')
  const words = fold(text).split(' ').filter(Boolean)
  const compact = words.join('')
  const code = asCode(text)
  const letters = /^[a-z]+/.exec(code)?.[0] ?? ''
  const toned = hasTones(text) ? withTones(text) : null
  return (entry) => {
    if (entry.code === code) return 0
    if (entry.otherCodes.includes(code)) return 1
    if (entry.code.startsWith(code)) return 2
    if (entry.otherCodes.some((other) => other.startsWith(code) && other.replace(/\d+$/, '') === letters)) return 3
    if (entry.toned !== '' && entry.toned === toned) return 4
    if (entry.names.includes(compact) || entry.hanzi.includes(compact) || entry.english === compact) return 5
    if (toned !== null && entry.toned.startsWith(toned)) return 6
    if (entry.names.some((name) => name.startsWith(compact)) || entry.hanzi.some((name) => name.startsWith(compact))) return 7
    if (entry.english.startsWith(compact)) return 8
    if (words.every((word) => entry.words.some((one) => (isHan(word) ? one.includes(word) : one.startsWith(word))))) return 9
    return compact.length > 2 && entry.names.some((name) => name.includes(compact)) ? 10 : null
  }
}

/**
 * Points that answer to what was typed, best first: a code in any spelling ("LI 4", "ub60", "Ren-17", "ex-hn3"), pinyin with
 * or without tones, Chinese characters of either kind, English, region or channel. Several words must all fit. Among equals the
 * order is that of the list: channel by channel, by number. Nothing typed finds nothing.
 */
export function findPoints(typed: string): Acupoint[] {
  if (fold(typed) === '') return []
  const rankOf = ranker(typed)
  const ranks: Acupoint[][] = []
  for (const entry of known()) {
    const rank = rankOf(entry)
    if (rank !== null) (ranks[rank] ??= []).push(entry.point)
  }
  return ranks.flat()
}
