import type { SessionContent } from '../../shared/contract/session-content'
import { type Notice, unansweredStops } from '../../shared/domain/notice'
import { noticesOf } from '../../shared/domain/session-notices'
import { AppError } from '../../shared/errors'
import type { ReadDb } from '../db/orm'
import type { HeadRow } from './queries'
import { safetyFactsOf } from './safety-facts'

const asks: Partial<Record<Notice['kind'], string>> = { alert: 'say what you did', count: 'count again, or say why you go on' }

const sentenceFor = ({ kind, title }: Notice): string => `${title}: ${asks[kind] ?? 'say why you go on, or change the plan'}.`

/**
 * The notices of a session about to be signed, and its content with the reasons that answer one of them. A reason for what is
 * no notice any more (the condition ended, the point was taken out, the rule is from another version) would say in the signed
 * record that somebody went on in spite of nothing, so it is left out.
 *
 * @throws AppError 'invalid_input' naming every stop without a reason as `content.overrides.<notice>`
 */
export function answeredNotices(db: ReadDb, head: HeadRow, content: SessionContent): { notices: Notice[]; content: SessionContent } {
  const notices = noticesOf(content, safetyFactsOf(db, head, content))
  const open = unansweredStops(notices, content.overrides)
  const [first] = open
  if (first !== undefined) {
    const message = open.length === 1 ? sentenceFor(first) : `${open.length} notices say stop and have no reason beside them. The first: ${sentenceFor(first)}`
    throw new AppError('invalid_input', message, Object.fromEntries(open.map((notice) => [`content.overrides.${notice.id}`, sentenceFor(notice)])))
  }
  const present = new Set(notices.map(({ id }) => id))
  const overrides = content.overrides.filter(({ noticeId }) => present.has(noticeId))
  return { notices, content: overrides.length === content.overrides.length ? content : { ...content, overrides } }
}
