import type { AcupointsFile } from './acupoints-schema'
import json from './acupoints.json'
import { lazyVocabulary, once } from './vocabulary'

/** 361 standard points of 14 channels and 38 extra points, with names, surface location and body region. */
export const acupoints = lazyVocabulary<AcupointsFile>(json)

export type Channel = (typeof acupoints.channels)[number]
export type Acupoint = (typeof acupoints.points)[number]

const points = once(() => new Map(acupoints.points.map((point) => [point.code, point])))

export const pointByCode = (code: string): Acupoint | undefined => points().get(code)

const channelPrefixes = once(
  () => new Map(acupoints.channels.flatMap(({ id, otherCodes }) => [id, ...otherCodes].map((code) => [code.toUpperCase(), id]))),
)

/**
 * The point meant by what a therapist types: any case, with or without blank, hyphen or leading zero, and under the
 * older channel codes ("UB 60" → BL60, "Ren-17" → CV17, "sj5" → TE5). Undefined when it is no code.
 */
export function readPointCode(typed: string): Acupoint | undefined {
  const text = typed.normalize('NFKC').toUpperCase().trim()
  const exact = points().get(text)
  if (exact) return exact
  const [, letters = '', number = ''] = /^(EX[-\s]?[A-Z]+|[A-Z]+)[-\s]?0*(\d{1,2})$/.exec(text) ?? []
  const extra = /^EX[-\s]?([A-Z]+)$/.exec(letters)?.[1]
  return points().get(extra ? `EX-${extra}${number}` : `${channelPrefixes().get(letters) ?? ''}${number}`)
}
