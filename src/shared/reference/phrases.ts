import type { PhrasesFile } from './phrases-schema'
import json from './phrases.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** The phrases that come with the app, each for some of the four note fields. */
export const phraseWords = lazyVocabulary<PhrasesFile>(json)

export type ShippedPhrase = (typeof phraseWords.phrases)[number]

/** All of them in display order. */
export const shippedPhrases = (): readonly ShippedPhrase[] => phraseWords.phrases

const phraseMap = once(() => byId(phraseWords.phrases))

export const shippedPhraseById = (id: string): ShippedPhrase | undefined => phraseMap().get(id)
