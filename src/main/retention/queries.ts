import type { RetentionClient } from '../../shared/contract/retention'
import { addYears, type Day, dayIn } from '../../shared/domain/days'
import { type ErasureGround, pastOn, type RetentionRule } from '../../shared/domain/retention'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import { prepared, type ReadDb } from '../db/orm'
import { readSettings } from '../settings/read'
import { erasableAt } from './wait'

type Row = Omit<RetentionClient, 'lastContactOn' | 'pastOn' | 'asked'> & { createdAt: string; heldOn: Day | null; askedAt: string | null; ground: ErasureGround | null }

const columns = `c.id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName, c.born_on as bornOn,
  c.archived_at as archivedAt, c.created_at as createdAt, c.session_count as sessionCount, coalesce(m.hold, '') as hold, m.asked_at as askedAt, m.ground,
  (select held_on from session s where s.client_id = c.id and s.discarded_at is null order by s.held_on desc limit 1) as heldOn`
const clients = `from client c left join retention_mark m on m.client_id = c.id`

/** Those never seen first, then the longest not seen. */
const longestAgo = prepared((db) =>
  db.$client.prepare<[archived: 0 | 1], Row & { lastSessionOn: Day | null }>(
    `select ${columns}, c.last_session_on as lastSessionOn ${clients} where (c.archived_at is not null) = ? order by c.last_session_on, c.search_key desc, c.id desc`,
  ),
)
const marked = prepared((db) => db.$client.prepare<[], Row>(`select ${columns} from retention_mark m cross join client c on c.id = m.client_id where m.hold <> '' or m.asked_at is not null order by c.search_key, c.id`))
const one = prepared((db) => db.$client.prepare<[id: number], Row>(`select ${columns} ${clients} where c.id = ?`))

const ruleOf = (db: ReadDb): RetentionRule => readSettings(db).retention

/** Most records that are listed at once: each is decided about by itself. */
const mostDue = 500

export function dueClients(db: ReadDb, clock: Clock): { clients: RetentionClient[]; more: boolean } {
  const today = dayIn(clock.zone(), clock.now())
  const found = [...pastOf(db, clock, 1, today), ...pastOf(db, clock, 0, today)]
  return { clients: found.slice(0, mostDue), more: found.length > mostDue }
}

/** Past the rule, the longest first; one more than is listed. */
function pastOf(db: ReadDb, clock: Clock, archived: 0 | 1, today: Day): RetentionClient[] {
  const rule = ruleOf(db)
  if (rule.adultYears === null && rule.minorsUntilAge === null) return []
  // Who was last seen after this day cannot be past the rule, nor can anybody after them in this order.
  const until = rule.adultYears === null ? today : addYears(today, -rule.adultYears)
  const past: (RetentionClient & { pastOn: Day })[] = []
  for (const { lastSessionOn, ...row } of longestAgo(db).iterate(archived)) {
    if (past.length > mostDue || (lastSessionOn !== null && lastSessionOn > until)) break
    const client = read(db, clock, rule, row)
    if (client.pastOn !== null && client.pastOn <= today) past.push({ ...client, pastOn: client.pastOn })
  }
  return past.toSorted((a, b) => a.pastOn.localeCompare(b.pastOn) || a.clientId - b.clientId)
}

export const markedClients = (db: ReadDb, clock: Clock): RetentionClient[] => {
  const rule = ruleOf(db)
  return marked(db).all().map((row) => read(db, clock, rule, row))
}

/** @throws AppError 'not_found' */
export function retentionOf(db: ReadDb, clock: Clock, id: number): RetentionClient {
  const row = one(db).get(id)
  if (row === undefined) throw new AppError('not_found', 'This client is not in the record.')
  return read(db, clock, ruleOf(db), row)
}

function read(db: ReadDb, clock: Clock, rule: RetentionRule, { createdAt, heldOn, askedAt, ground, ...row }: Row): RetentionClient {
  const lastContactOn = heldOn ?? dayIn(clock.zone(), createdAt)
  return {
    ...row,
    lastContactOn,
    pastOn: pastOn({ bornOn: row.bornOn, lastContactOn }, rule),
    asked: askedAt === null || ground === null ? null : { at: askedAt, ground, erasableAt: erasableAt(db, row.clientId, askedAt) },
  }
}
