import type { ClientListItem } from '../../shared/contract/clients'
import type { Day } from '../../shared/domain/days'
import { clientIndexQuery } from '../../shared/domain/client-search'
import { fold, searchMatcher } from '../../shared/domain/search-fold'
import { prepared, type ReadDb } from '../db/orm'

/** Of so many that the index finds each is read and put in order. Of more the list is gone through until it is full: that is soon. */
const mostFound = 1000

type Row = Omit<ClientListItem, 'conditionIds' | 'trend'> & { trend: string }
interface Keyed {
  id: number
  searchKey: string
}

const columns = `c.id, given_name as givenName, family_name as familyName, preferred_name as preferredName, born_on as bornOn, phone,
  last_session_on as lastSessionOn, session_count as sessionCount, trend, archived_at as archivedAt`
const inOrder = 'from client c where (archived_at is not null) = ? order by last_session_on desc, search_key, id'

const statements = prepared((db) => ({
  first: db.$client.prepare<[archived: 0 | 1, most: number], Row>(`select ${columns} ${inOrder} limit ?`),
  keys: db.$client.prepare<[archived: 0 | 1], Keyed>(`select id, search_key as searchKey ${inOrder}`),
  found: db.$client.prepare<[query: string], number>(`select rowid from client_search where client_search match ? limit ${mostFound + 1}`).pluck(),
  keysOf: db.$client.prepare<[ids: string], Keyed & { archived: 0 | 1 }>(
    `select c.id, search_key as searchKey, archived_at is not null as archived from json_each(?) asked cross join client c on c.id = asked.value order by last_session_on desc, search_key, c.id`,
  ),
  these: db.$client.prepare<[ids: string], Row>(`select ${columns} from json_each(?) asked cross join client c on c.id = asked.value order by asked.key`),
  conditions: db.$client.prepare<[{ ids: string; today: Day }], { clientId: number; conditionId: string }>(
    `select client_id as clientId, condition_id as conditionId from json_each(@ids) asked cross join client_condition on client_id = asked.value
     where until_on is null or until_on >= @today order by client_id, position`,
  ),
  total: db.$client.prepare<[archived: 0 | 1], number>('select clients from client_total where archived = ?').pluck(),
}))

export interface Listed {
  archived: boolean
  /** Empty: all. */
  typed: string
  most: number
}

/** The client list, or those in it whom what was typed fits: last seen first; those never seen after them, by family name. */
export function listClients(db: ReadDb, { archived, typed, most }: Listed, today: Day): ClientListItem[] {
  const flag = archived ? 1 : 0
  const rows = fold(typed) === '' ? statements(db).first.all(flag, most) : rowsOf(db, idsMatching(db, typed, flag, most))
  return withConditions(db, rows, today)
}

export const countClients = (db: ReadDb, archived: boolean): number => statements(db).total.get(archived ? 1 : 0) ?? 0

function idsMatching(db: ReadDb, typed: string, archived: 0 | 1, most: number): number[] {
  const matches = searchMatcher(typed)
  const found = candidates(db, typed)
  if (found.length <= mostFound) {
    const keys = statements(db).keysOf.all(JSON.stringify(found))
    return keys.filter((one) => one.archived === archived && matches(one.searchKey)).slice(0, most).map(({ id }) => id)
  }
  const ids: number[] = []
  for (const { id, searchKey } of statements(db).keys.iterate(archived)) {
    if (matches(searchKey)) ids.push(id)
    if (ids.length === most) break
  }
  return ids
}

/** At most one more than are looked at. */
function candidates(db: ReadDb, typed: string): number[] {
  const query = clientIndexQuery(typed)
  return query === '' ? [] : statements(db).found.all(query)
}

const rowsOf = (db: ReadDb, ids: readonly number[]): Row[] => statements(db).these.all(JSON.stringify(ids))

function withConditions(db: ReadDb, rows: readonly Row[], today: Day): ClientListItem[] {
  const conditionIds = new Map<number, string[]>()
  for (const { clientId, conditionId } of statements(db).conditions.all({ ids: JSON.stringify(rows.map(({ id }) => id)), today })) {
    const known = conditionIds.get(clientId)
    // A condition with several kinds stands there once for each, and is named once.
    if (known?.includes(conditionId)) continue
    if (known) known.push(conditionId)
    else conditionIds.set(clientId, [conditionId])
  }
  return rows.map((row) => ({ ...row, conditionIds: conditionIds.get(row.id) ?? [], trend: row.trend === '[]' ? [] : (JSON.parse(row.trend) as ClientListItem['trend']) }))
}

type Named = Pick<ClientListItem, 'givenName' | 'familyName'>

/** The words of a whole name, however they are spelt or ordered. */
const nameWords = ({ givenName, familyName }: Named): string => fold(`${givenName} ${familyName}`).split(' ').filter(Boolean).toSorted().join(' ')

/** Clients recorded under the same whole name, archived ones after the others. */
export function clientsNamed(db: ReadDb, name: Named, today: Day): ClientListItem[] {
  const wanted = nameWords(name)
  if (wanted === '') return []
  const found = statements(db).keysOf.all(JSON.stringify(candidates(db, wanted)))
  const rows = rowsOf(db, found.toSorted((a, b) => a.archived - b.archived).map(({ id }) => id)).filter((row) => nameWords(row) === wanted)
  return withConditions(db, rows, today)
}
