import type { SessionTherapy } from '../../shared/contract/session-content'
import type { CuppingHistory } from '../../shared/contract/sessions'
import { settingGroups } from '../../shared/domain/cup-details'
import { repeatedDetails } from '../../shared/domain/repeated-details'
import { prepared, type ReadDb } from '../db/orm'
import { readLists } from './lists'
import { requireHead } from './read'

const lastWithCups = prepared((db) =>
  db.$client.prepare<[clientId: number, heldOn: string, startTime: string, id: number], { id: number; heldOn: string }>(
    `select id, held_on as heldOn from session s
     where client_id = ? and discarded_at is null and status <> 'withdrawn' and (held_on, start_time, id) < (?, ?, ?)
       and exists (select 1 from session_cup k where k.client_id = s.client_id and k.session_id = s.id)
     order by held_on desc, start_time desc, id desc limit 1`,
  ),
)

/** How all cups were set (size, strength, minutes, cuts), to be done so again; what came of it is of that visit. */
function setting({ therapyId, details }: SessionTherapy): SessionTherapy {
  const groups = settingGroups(therapyId).map(({ id }) => id)
  return { therapyId, details: Object.fromEntries(Object.entries(details).filter(([groupId]) => groups.includes(groupId))) }
}

/**
 * The newest session before this one that had cups, a draft too: what was done was done. Each cup comes with where it stood and
 * what is habitual about it, without what was counted or seen then.
 */
export function cuppingHistory(db: ReadDb, sessionId: number): CuppingHistory {
  const { clientId, heldOn, startTime, id } = requireHead(db, sessionId)
  const last = lastWithCups(db).get(clientId, heldOn, startTime, id)
  if (last === undefined) return { last: null }
  const { cups, therapies } = readLists(db, { clientId, sessionId: last.id })
  return {
    last: {
      heldOn: last.heldOn,
      cups: cups.map((cup) => ({ ...cup, details: repeatedDetails(cup) })),
      therapies: therapies.filter(({ therapyId }) => cups.some((cup) => cup.therapyId === therapyId)).map(setting),
    },
  }
}
