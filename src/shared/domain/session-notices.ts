import { amendedNotices, type NoticePlan, type Standing } from './amended-notices'
import { type ConsentHeld, consentNotices } from './consent'
import { type CuppingFacts, cuppingNotices } from './cup-notices'
import { needleNotices } from './needle-count'
import { inNoticeOrder, type Notice } from './notice'
import { evaluateSafety } from './safety'
import type { SafetyFacts } from './safety-facts'

/** What is known beside the session's own content when its notices are made. */
export interface SessionFacts extends SafetyFacts, CuppingFacts {
  sessionId: number
  /** Consents of the client, as they stand. */
  consents: readonly ConsentHeld[]
  /** Of a signed session that is written anew. */
  standing: Standing | null
}

/** What the record as it is now makes of a session's content. */
export function noticesMade(content: NoticePlan, facts: Omit<SessionFacts, 'standing'>): Notice[] {
  return inNoticeOrder([
    ...evaluateSafety(content, facts),
    ...needleNotices(content),
    ...cuppingNotices(content, facts),
    ...consentNotices({ ...content, sessionId: facts.sessionId, bornOn: facts.bornOn }, facts.consents),
  ])
}

/** Every notice of a session. The editor shows what this gives, and signing asks for reasons by it. */
export function noticesOf(content: NoticePlan, facts: SessionFacts): Notice[] {
  const made = noticesMade(content, facts)
  return facts.standing === null ? made : amendedNotices(made, content, facts.standing)
}

/** The form of a notice's id. Whether there is such a notice only an evaluation can say. */
export const noticeIdForm = /^(rule|no-rules|red-flag|alert|count|limit|supply|consent)(\.[a-z0-9-]+)+$/
