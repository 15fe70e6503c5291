import type { Consent, ConsentGiven } from '../contract/consents'
import type { SessionContent } from '../contract/session-content'
import { areaById, regionById } from '../reference/anatomy'
import { areaConsent, consentWords, therapyConsent } from '../reference/consents'
import { therapyLabel } from '../reference/therapies'
import { ageOn, type Day, dayIn, formatDay, type Instant, timeIn } from './days'
import type { Notice } from './notice'

/** What consent is given to. */
export type ConsentSubject = Pick<ConsentGiven, 'kind' | 'subjectId'>

type Treated = Pick<SessionContent, 'therapies' | 'areas' | 'work' | 'cups' | 'stamps'>

/** When somebody is treated, and when she was born. */
export interface Moment extends Pick<SessionContent, 'heldOn' | 'startTime'> {
  bornOn: Day | null
}

/** The parts of a session that consent is asked for. `sessionId`: some consents hold for one session only. */
export interface ConsentPlan extends Treated, Moment {
  sessionId: number
}

/** As a start time: whatever was withdrawn on that day no longer holds. */
export const endOfDay = '24:00'

/** Age from which a client agrees alone in the words we ship. Laws differ; the therapist can let a younger client agree. */
export const adultAge = 18

/** Consent that holds for one session only, so it is asked for afresh each time. */
export const isAskedEachTime = ({ kind, subjectId }: ConsentSubject): boolean =>
  kind === 'therapy' && (therapyConsent(subjectId)?.eachTime ?? false)

/** Whether there are words for it: every therapy, and the areas that are asked about by themselves. */
export const isConsentSubject = ({ kind, subjectId }: ConsentSubject): boolean =>
  (kind === 'therapy' ? therapyConsent(subjectId) : areaConsent(subjectId)) !== undefined

/** "Wet cupping (hijama)", "Groin and hip flexor". An id from another version of the data is shown as it is. */
export const subjectLabel = ({ kind, subjectId }: ConsentSubject): string =>
  kind === 'therapy' ? therapyLabel(subjectId) : (areaById(subjectId)?.label ?? subjectId)

/** The sentences that are read: who speaks, what is agreed to, what always holds. `forMinor`: a parent or guardian speaks. */
export const consentSentences = ({ kind, subjectId }: ConsentSubject, forMinor: boolean) => ({
  speaker: forMinor ? consentWords.minor : '',
  text: (kind === 'therapy' ? therapyConsent(subjectId) : areaConsent(subjectId))?.text ?? '',
  always: consentWords.always,
})

/** The same in one, as it is kept. */
export function consentWording(subject: ConsentSubject, forMinor: boolean): string {
  const { speaker, text, always } = consentSentences(subject, forMinor)
  return [speaker, text, always].filter(Boolean).join(' ')
}

/** What of a consent decides whether it holds. */
export type ConsentHeld = Pick<Consent, 'kind' | 'subjectId' | 'sessionId' | 'givenBy' | 'givenAt' | 'zone' | 'withdrawnAt'>

/** A parent's word, where the client has come of age. Without a birth date nobody is taken for an adult. */
const isOutgrown = ({ givenBy }: Pick<ConsentHeld, 'givenBy'>, { heldOn, bornOn }: Moment): boolean =>
  givenBy !== '' && bornOn !== null && ageOn(bornOn, heldOn) >= adultAge

/**
 * Whether a consent held when somebody was treated, whenever the note is written: given on that day or before, not withdrawn
 * before the session began, and the client's own once she is of age. Of the day itself the hour of giving does not matter,
 * because it is often put down afterwards.
 */
export function holdsIn(consent: Omit<ConsentHeld, 'kind' | 'subjectId' | 'sessionId'>, moment: Moment): boolean {
  const { givenAt, withdrawnAt, zone } = consent
  const { heldOn, startTime } = moment
  if (dayIn(zone, givenAt) > heldOn || isOutgrown(consent, moment)) return false
  return withdrawnAt === null || `${dayIn(zone, withdrawnAt)} ${timeIn(zone, withdrawnAt)}` >= `${heldOn} ${startTime}`
}

export const isSame = (a: ConsentSubject, b: ConsentSubject): boolean => a.kind === b.kind && a.subjectId === b.subjectId

/** Whether a consent is about this subject and reaches this session. */
const concerns = (consent: ConsentHeld, subject: ConsentSubject, sessionId: number): boolean =>
  isSame(consent, subject) && (consent.sessionId === sessionId || (consent.sessionId === null && !isAskedEachTime(subject)))

/**
 * Everything a session needs consent for: its therapies in order, then the sensitive areas it works on, in the order of
 * `reference/consents`. Worked on: marked, described, under a cup, or needled and pressed at a stamp. An acupoint alone names
 * no area of the body map, so acupuncture's own consent has to speak of where the needles go.
 */
export function neededConsents({ therapies, areas, work, cups, stamps }: Treated): ConsentSubject[] {
  const stamped = stamps.filter(({ kind }) => kind === 'needle' || kind === 'trigger-point')
  const treated = new Set([...areas, ...work, ...cups, ...stamped].map(({ regionId }) => regionById(regionId)?.areaId))
  return [
    ...therapies.map(({ therapyId }): ConsentSubject => ({ kind: 'therapy', subjectId: therapyId })),
    ...consentWords.areas.filter(({ id }) => treated.has(id)).map(({ id }): ConsentSubject => ({ kind: 'area', subjectId: id })),
  ]
}

/** What the session needs and nobody had agreed to, or no longer. */
export function missingConsents(plan: ConsentPlan, consents: readonly ConsentHeld[]): ConsentSubject[] {
  return neededConsents(plan).filter((subject) => !consents.some((consent) => concerns(consent, subject, plan.sessionId) && holdsIn(consent, plan)))
}

/**
 * The newest consent to each thing a session needs that was on record by `at` (the signing; null: by now) and held in it: what
 * the client had agreed to while being treated. One withdrawn since is among them, and says so itself.
 */
export function consentsOfSession(plan: ConsentPlan, consents: readonly Consent[], at: Instant | null): Consent[] {
  const held = consents.filter((consent) => (at === null || consent.givenAt <= at) && holdsIn(consent, plan))
  const newest = held.toSorted((a, b) => (a.givenAt < b.givenAt ? 1 : -1))
  return neededConsents(plan).flatMap((subject) => newest.find((consent) => concerns(consent, subject, plan.sessionId)) ?? [])
}

/** Why a consent that is on record does not count, where somebody would look for it; else empty. */
function notCounted(plan: ConsentPlan, subject: ConsentSubject, consents: readonly ConsentHeld[]): string {
  const about = consents.filter((consent) => concerns(consent, subject, plan.sessionId) && consent.withdrawnAt === null)
  const days = about.filter((consent) => !isOutgrown(consent, plan)).map(({ zone, givenAt }) => dayIn(zone, givenAt))
  const [first] = days.toSorted()
  if (first !== undefined) return ` Consent was recorded later, on ${formatDay(first)}.`
  return about.length > 0 ? ' Somebody else agreed for the client, who is of age on the day of the session.' : ''
}

/** A notice for everything that is missing: a stop where consent is asked for each time, else a caution. */
export function consentNotices(plan: ConsentPlan, consents: readonly ConsentHeld[]): Notice[] {
  return missingConsents(plan, consents).map((subject): Notice => {
    const { kind, subjectId } = subject
    const each = isAskedEachTime(subject)
    const label = subjectLabel(subject)
    const why = each
      ? 'Consent to this treatment is asked for afresh at every session.'
      : kind === 'therapy'
        ? 'The record holds no consent to this treatment that was in force in this session.'
        : `This area is asked about by itself: ${areaConsent(subjectId)?.reason ?? ''}.`
    return {
      id: kind === 'therapy' ? `consent.${subjectId}` : `consent.area.${subjectId}`,
      level: each ? 'stop' : 'caution',
      kind: 'consent',
      ruleId: null,
      therapyId: kind === 'therapy' ? subjectId : null,
      title: `No consent recorded: ${label}`,
      why: `${why}${notCounted(plan, subject, consents)}`,
      sourceIds: [],
      places: { points: [], regionIds: kind === 'area' ? regionsTreated(plan, subjectId) : [] },
      unsure: null,
    }
  })
}

function regionsTreated({ areas, work, cups, stamps }: Treated, areaId: string): string[] {
  const regions = [...areas, ...work, ...cups, ...stamps].map(({ regionId }) => regionId)
  return [...new Set(regions)].filter((regionId) => regionById(regionId)?.areaId === areaId)
}
