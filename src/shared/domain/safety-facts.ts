import type { Day } from './days'
import type { DetailValue } from './therapy-details'

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
