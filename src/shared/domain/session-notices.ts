import type { Day } from './days'
import { needleNotices } from './needle-count'
import { inNoticeOrder, type Notice } from './notice'
import { evaluateSafety } from './safety'
import type { SafetyFacts, SafetyPlan } from './safety-facts'

/** What is known beside the session's own content when its notices are made. */
export interface SessionFacts extends SafetyFacts {
  /** The client's wet cupping before this session, signed or not. */
  lastWetCuppingOn: Day | null
  /** Limits that the therapist set; null = none. */
  bloodCeilingMl: number | null
  cuppingIntervalDays: number | null
}

/**
 * Every notice of a session. The editor shows what this gives and signing asks for reasons by it, so what is counted or limited
 * elsewhere joins here.
 */
export function noticesOf(content: SafetyPlan, facts: SessionFacts): Notice[] {
  return inNoticeOrder([...evaluateSafety(content, facts), ...needleNotices(content)])
}

/** The form of a notice's id. Whether there is such a notice only an evaluation can say. */
export const noticeIdForm = /^(rule|no-rules|red-flag|alert|count|limit|supply|consent)(\.[a-z0-9-]+)+$/
