import type { SessionContent } from '../contract/session-content'
import { inNoticeOrder, type Notice } from './notice'
import { sameValue } from './same-value'

/** The parts of a session's content that notices are about. */
export type NoticePlan = Pick<
  SessionContent,
  'complaintId' | 'heldOn' | 'startTime' | 'therapies' | 'areas' | 'work' | 'points' | 'cups' | 'stamps' | 'lots' | 'alertIds'
>

/** What an amendment begins with: the content that stands, its notices as they stood when it was signed, and what today's record would make of it. */
export interface Standing {
  content: NoticePlan
  signed: readonly Notice[]
  today: readonly Notice[]
}

/** What counts and limits are made of; they name figures, so they stand only as long as these do. */
const counted = ['heldOn', 'therapies', 'cups', 'lots', 'points', 'alertIds'] as const

/** Whether a notice that today's record no longer makes may still be said of what is written now. */
function stillFits({ kind, therapyId, places }: Notice, now: NoticePlan, before: NoticePlan): boolean {
  if (kind === 'red-flag') return now.complaintId === before.complaintId
  if (kind !== 'rule' && kind !== 'no-rules' && kind !== 'consent') return counted.every((part) => sameValue(now[part], before[part]))
  const has = (content: NoticePlan) => content.therapies.some((one) => one.therapyId === therapyId)
  if (has(before) && !has(now)) return false
  const regions = new Set([...now.areas, ...now.work, ...now.cups, ...now.stamps].map(({ regionId }) => regionId))
  const codes = new Set(now.points.map(({ code }) => code))
  const named = places.points.length + places.regionIds.length
  return named === 0 || places.points.some((code) => codes.has(code)) || places.regionIds.some((id) => regions.has(id))
}

/**
 * The notices of an amendment. The session was held and signed under what was known then, and health, settings and consents of
 * today say nothing about it: what today's record makes of the standing content alone is left out, what stood at its signing
 * stays as it stood, and what the changed content brings up or ends is taken from `made`, the notices of today's record.
 */
export function amendedNotices(made: readonly Notice[], content: NoticePlan, { content: before, signed, today }: Standing): Notice[] {
  const madeNow = new Map(made.map((notice) => [notice.id, notice]))
  const madeBefore = new Map(today.map((notice) => [notice.id, notice]))
  const stood = new Set(signed.map(({ id }) => id))
  const kept = signed.flatMap((notice) => {
    const [now, then] = [madeNow.get(notice.id), madeBefore.get(notice.id)]
    if (now === undefined) return then === undefined && stillFits(notice, content, before) ? notice : []
    return then !== undefined && sameValue(now, then) ? notice : now
  })
  return inNoticeOrder([...kept, ...made.filter(({ id }) => !stood.has(id) && !madeBefore.has(id))])
}
