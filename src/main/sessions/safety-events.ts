import type { SafetyEvent } from '../../shared/contract/sessions'
import type { Notice } from '../../shared/domain/notice'
import { prepared, type ReadDb } from '../db/orm'

interface Row {
  id: number
  heldOn: string
  alertIds: string
  notices: string | null
  /** JSON: reasons by notice, in their order. */
  overrides: string
}

const eventful = prepared((db) =>
  db.$client.prepare<[clientId: number], Row>(
    `select id, held_on as heldOn, alert_ids as alertIds, notices,
       (select coalesce(json_group_array(json_object('noticeId', notice_id, 'reason', reason) order by position), '[]')
        from session_override o where o.client_id = s.client_id and o.session_id = s.id) as overrides
     from session s
     where client_id = ? and status = 'signed'
       and (alert_ids <> '[]' or exists (select 1 from session_override o where o.client_id = s.client_id and o.session_id = s.id))
     order by held_on, start_time, id`,
  ),
)

/** Signed sessions with a treatment alert or a reason to go on, oldest first. */
export function safetyEventsOf(db: ReadDb, clientId: number): SafetyEvent[] {
  return eventful(db)
    .all(clientId)
    .map(({ id, heldOn, alertIds, notices, overrides }) => {
      const known = JSON.parse(notices ?? '[]') as Notice[]
      const answered = JSON.parse(overrides) as { noticeId: string; reason: string }[]
      return {
        sessionId: id,
        heldOn,
        alertIds: JSON.parse(alertIds) as string[],
        overrides: answered.map((override) => ({ ...override, notice: known.find((notice) => notice.id === override.noticeId) ?? null })),
      }
    })
}
