import type { Notice } from './notice-schema'

export type { Notice } from './notice-schema'

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

const kindOrder: readonly Notice['kind'][] = ['alert', 'red-flag', 'count', 'limit', 'rule', 'consent', 'supply', 'no-rules']

/** Stops first, then what happened or is counted, rules about the client, rules about the plan. Within these the order given stays. */
export function inNoticeOrder(notices: readonly Notice[]): Notice[] {
  const rank = ({ level, kind, conditionId }: Notice) =>
    (level === 'stop' ? 0 : 100) + kindOrder.indexOf(kind) * 2 + Number(kind === 'rule' && conditionId === undefined)
  return notices.toSorted((a, b) => rank(a) - rank(b))
}
