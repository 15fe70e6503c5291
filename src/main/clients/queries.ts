import type { ClientListItem } from '../../shared/contract/clients'
import type { Day } from '../../shared/domain/days'
import { prepared, type ReadDb } from '../db/orm'

type Row = Omit<ClientListItem, 'conditionIds' | 'trend'> & { trend: string }

const rows = prepared((db) =>
  db.$client.prepare<[archived: 0 | 1], Row>(
    `select id, given_name as givenName, family_name as familyName, preferred_name as preferredName, born_on as bornOn, phone,
       search_key as searchKey, last_session_on as lastSessionOn, session_count as sessionCount, trend, archived_at as archivedAt
     from client
     where (archived_at is not null) = ?
     order by last_session_on desc, search_key, id`,
  ),
)

const conditions = prepared((db) =>
  db.$client.prepare<[today: string], { clientId: number; conditionId: string }>(
    `select client_id as clientId, condition_id as conditionId from client_condition
     where until_on is null or until_on >= ? order by client_id, position`,
  ),
)

/** The client list: last seen first; those never seen after them, by family name. */
export function listClients(db: ReadDb, archived: boolean, today: Day): ClientListItem[] {
  const conditionIds = new Map<number, string[]>()
  for (const { clientId, conditionId } of conditions(db).all(today)) {
    const known = conditionIds.get(clientId)
    // A condition with several kinds stands there once for each, and is named once.
    if (known?.includes(conditionId)) continue
    if (known) known.push(conditionId)
    else conditionIds.set(clientId, [conditionId])
  }
  return rows(db)
    .all(archived ? 1 : 0)
    .map((row) => ({
      ...row,
      conditionIds: conditionIds.get(row.id) ?? [],
      trend: row.trend === '[]' ? [] : (JSON.parse(row.trend) as ClientListItem['trend']),
    }))
}
