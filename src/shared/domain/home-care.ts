import type { Phrase } from '../contract/phrases'
import type { SessionArea, SessionContent } from '../contract/session-content'
import { regionById } from '../reference/anatomy'
import { type RedFlag, safety } from '../reference/safety'
import { blanksIn } from './phrase-blanks'
import { redFlagsFor } from './safety-red-flags'

/** The plan of the session, then the phrases for a plan that belong to its therapies, each as a line. Those with blanks would be half a sentence. */
export function homeCareText({ notes, therapies }: Pick<SessionContent, 'notes' | 'therapies'>, phrases: readonly Phrase[]): string {
  const plan = notes.plan.trim()
  const given = new Set(therapies.map(({ therapyId }) => therapyId))
  const fitting = phrases.filter(
    ({ hidden, notes: fields, therapyIds, text }) =>
      !hidden && fields.includes('plan') && therapyIds.some((id) => given.has(id)) && blanksIn(text).length === 0 && !plan.includes(text),
  )
  return [plan, ...fitting.map(({ text }) => text)].filter((line) => line !== '').join('\n')
}

/** Only copied from the visit before: nobody says that this place was treated, or even looked at, this time. */
const isOnlyCarried = ({ tensionArrival, tensionEnd, tensionCarriedOn, painArrival, painEnd, painCarriedOn }: SessionArea): boolean => {
  const felt = (value: number | null, carriedOn: string | null) => value !== null && carriedOn === null
  return (tensionCarriedOn !== null || painCarriedOn !== null) && tensionEnd === null && painEnd === null && !felt(tensionArrival, tensionCarriedOn) && !felt(painArrival, painCarriedOn)
}

/** Where the hands, cups and needles were, in the order of the record. */
export function treatedRegions({ areas: all, work, cups, stamps }: SessionContent): string[] {
  const areas = all.filter((area) => !isOnlyCarried(area))
  const needled = stamps.filter(({ kind }) => kind === 'needle')
  return [...new Set([...areas, ...work, ...cups, ...needled].map(({ regionId }) => regionId))]
}

/** What the client was told to do after each therapy, as ticked in the record. */
export function aftercareGiven({ therapies }: Pick<SessionContent, 'therapies'>): { therapyId: string; itemIds: string[] }[] {
  return therapies.flatMap(({ therapyId, details }) => {
    const given = details['aftercare']
    return Array.isArray(given) && given.length > 0 ? [{ therapyId, itemIds: given }] : []
  })
}

/** Red flags that people notice in themselves. The others are found by asking or by hand: an age, an illness before, a tender vertebra. */
const noticed = new Set([
  'night-pain', 'weight-loss', 'fever-unwell', 'chest-symptoms', 'abdominal-pulse', 'saddle-numbness', 'bladder-bowel-sexual', 'bilateral-leg-pain',
  'progressive-weakness', 'myelopathy-signs', 'lhermitte', 'vascular-neck', 'severe-headache', 'deformity', 'swollen-nodes',
])

/** What asks for help, the most urgent first. `stop-and-observe` is for the treatment room. */
export const helpActions = ['emergency', 'urgent', 'refer'] as const
export type HelpAction = Exclude<RedFlag['action'], 'stop-and-observe'>

export interface HelpSign {
  id: string
  /** Word for word as in the safety vocabulary. */
  text: string
  action: HelpAction
  sourceIds: readonly string[]
}

/** Signs after which a client should stop and ask for help: of the places treated or complained of, and of the therapies given. */
export function helpSigns(areaIds: readonly string[], therapyIds: readonly string[]): HelpSign[] {
  const flags = redFlagsFor(areaIds).filter(({ id }) => noticed.has(id))
  const alerts = safety.treatmentAlerts.filter(({ therapies }) => therapies.some((id) => therapyIds.includes(id)))
  return [
    ...flags.map(({ id, label, action, source }) => ({ id, text: label, action, sourceIds: source })),
    ...alerts.map(({ id, signs, action, source }) => ({ id, text: signs, action, sourceIds: source })),
  ].flatMap(({ action, ...sign }) => (action === 'stop-and-observe' ? [] : [{ ...sign, action }]))
}

export const areasOf = (regionIds: readonly string[]): string[] => regionIds.flatMap((id) => regionById(id)?.areaId ?? [])
