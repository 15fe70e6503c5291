import type { CausesFile } from './causes-schema'
import json from './causes.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** The client's account of a complaint: working vocabulary in our own words, not diagnostic. */
export const complaintWords = lazyVocabulary<CausesFile>(json)

export type Cause = (typeof complaintWords.causes)[number]
export type Factor = (typeof complaintWords.factors)[number]
export type Effect = (typeof complaintWords.effects)[number]
export type Onset = (typeof complaintWords.onset)[number]

/** Each list in display order. */
export const causes = (): readonly Cause[] => complaintWords.causes
export const factors = (): readonly Factor[] => complaintWords.factors
export const effects = (): readonly Effect[] => complaintWords.effects
export const onsets = (): readonly Onset[] => complaintWords.onset

const causeMap = once(() => byId(complaintWords.causes))
const factorMap = once(() => byId(complaintWords.factors))
const effectMap = once(() => byId(complaintWords.effects))
const onsetMap = once(() => byId(complaintWords.onset))

export const causeById = (id: string): Cause | undefined => causeMap().get(id)
export const factorById = (id: string): Factor | undefined => factorMap().get(id)
export const effectById = (id: string): Effect | undefined => effectMap().get(id)
export const onsetById = (id: string): Onset | undefined => onsetMap().get(id)
