import type { SessionContent } from '../../../../shared/contract/session-content'
import type { Edit } from '../edits'

/** Why the therapist goes on in spite of a notice; blank text takes the reason away. */
export const setOverride =
  (noticeId: string, reason: string): Edit =>
  (content) => {
    const before = content.overrides.find((it) => it.noticeId === noticeId)
    if ((before?.reason ?? '') === reason) return content
    const others = content.overrides.filter((it) => it.noticeId !== noticeId)
    if (reason.trim() === '') return before === undefined ? content : { ...content, overrides: others }
    const now = { noticeId, reason }
    return { ...content, overrides: before === undefined ? [...others, now] : content.overrides.map((it) => (it === before ? now : it)) }
  }

export const setHealthChecked =
  (healthChecked: SessionContent['healthChecked']): Edit =>
  (content) =>
    content.healthChecked === healthChecked ? content : { ...content, healthChecked }

/** Something happened, or it was a slip of the finger. */
export const toggleAlert =
  (alertId: string): Edit =>
  (content) => ({
    ...content,
    alertIds: content.alertIds.includes(alertId) ? content.alertIds.filter((id) => id !== alertId) : [...content.alertIds, alertId],
  })
