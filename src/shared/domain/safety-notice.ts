import type { Day } from './days'
import type { DetailValue } from './therapy-details'

/** `stop` needs a reason to go on, `caution` is only shown. */
export type NoticeLevel = 'stop' | 'caution'

/** In the order in which notices of one level are shown. `plan`: a rule for every client; `condition`: one for this client. */
export const noticeKinds = ['alert', 'red-flag', 'condition', 'plan', 'no-rules'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The fact that decides but is not recorded. The stricter reading is then assumed. */
export const unsureAbout = ['facet', 'weeks', 'age', 'area'] as const
export type Unsure = (typeof unsureAbout)[number]

/** What the app says about a plan: one for each rule, with all the places that brought it up. */
export interface Notice {
  /** Stable as long as the reason is: `rule.<rule>`, `red-flag.<flag>`, `alert.<alert>`, `no-rules.<therapy>`. Overrides name it. */
  id: string
  level: NoticeLevel
  kind: NoticeKind
  ruleId: string | null
  /** The therapy whose rule it is. */
  therapyId: string | null
  conditionId: string | null
  title: string
  why: string
  /** What to do, of red flags and alerts; the label of an action of `reference/safety`. */
  advice: string | null
  sourceIds: string[]
  /** Codes of acupoints and regions of the body map; both empty when it concerns the whole treatment. */
  places: { points: string[]; regionIds: string[] }
  /** Says that the area of the body map is wider than what the rule means. */
  wider: string | null
  unsure: Unsure | null
}

/** The parts of a session's content that decide. */
export interface SafetyPlan {
  therapies: readonly { therapyId: string; details: Readonly<Record<string, DetailValue>> }[]
  areas: readonly { regionId: string }[]
  work: readonly { therapyId: string; regionId: string }[]
  points: readonly { code: string; needles: number; details: Readonly<Record<string, DetailValue>> }[]
  cups: readonly { therapyId: string; regionId: string | null }[]
  stamps: readonly { kind: string; regionId: string | null }[]
  alertIds: readonly string[]
}

export interface ConditionFact {
  conditionId: string
  facetId: string | null
  areaIds: readonly string[]
  /** Of a pregnancy. */
  dueOn: Day | null
  sinceOn: Day | null
  untilOn: Day | null
}

/** What is known of the client and the complaint. */
export interface SafetyFacts {
  /** The day of the session. */
  on: Day
  bornOn: Day | null
  conditions: readonly ConditionFact[]
  /** `conditionId`: what the medicine counts as. */
  medicines: readonly { conditionId: string | null }[]
  redFlagIds: readonly string[]
  /** Areas of the complaint; null when the session has none. */
  complaintAreaIds: readonly string[] | null
  /** When the complaint began; null when not known. */
  complaintStartedOn: Day | null
}

/** Why the therapist went on in spite of a stop. */
export interface Override {
  noticeId: string
  reason: string
}

/** Stops that no reason stands beside, in the order of the notices. */
export function unansweredStops(notices: readonly Notice[], overrides: readonly Override[]): Notice[] {
  const answered = new Set(overrides.filter(({ reason }) => reason.trim() !== '').map(({ noticeId }) => noticeId))
  return notices.filter(({ id, level }) => level === 'stop' && !answered.has(id))
}
