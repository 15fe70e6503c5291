import type { ConsentsFile } from './consents-schema'
import json from './consents.json'
import { byId, lazyVocabulary, once } from './vocabulary'

/** What a client agrees to, in plain sentences: one for each therapy, one for each sensitive area. */
export const consentWords = lazyVocabulary<ConsentsFile>(json)

const byTherapy = once(() => byId(consentWords.therapies))
const byArea = once(() => byId(consentWords.areas))

export const therapyConsent = (therapyId: string) => byTherapy().get(therapyId)
export const areaConsent = (areaId: string) => byArea().get(areaId)
