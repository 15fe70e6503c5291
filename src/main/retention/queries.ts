import type { RetentionClient } from '../../shared/contract/retention'
import { addYears, type Day, dayIn } from '../../shared/domain/days'
import { type ErasureGround, pastOn, type RetentionRule } from '../../shared/domain/retention'
import { AppError } from '../../shared/errors'
import type { Clock } from '../clock'
import { prepared, type ReadDb } from '../db/orm'
import { readSettings } from '../settings/read'
import { erasableAt } from './wait'

type Row = Omit<RetentionClient, 'lastContactOn' | 'pastOn' | 'asked'> & { createdAt: string; heldOn: Day | null; askedAt: string | null; ground: ErasureGround | null }

const columns = `select c.id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName, c.born_on as bornOn,
  c.archived_at as archivedAt, c.created_at as createdAt, c.session_count as sessionCount, coalesce(m.hold, '') as hold, m.asked_at as askedAt, m.ground,
  (select held_on from session s where s.client_id = c.id and s.discarded_at is null order by s.held_on desc limit 1) as heldOn`
const ofAll = `${columns} from client c left join retention_mark m on m.client_id = c.id`

/** Who was last seen after this day cannot be past the rule: most of the practice is not looked at any further. */
const longAgo = prepared((db) => db.$client.prepare<[{ until: Day | null }], Row>(`${ofAll} where @until is null or c.last_session_on is null or c.last_session_on <= @until`))
const marked = prepared((db) => db.$client.prepare<[], Row>(`${columns} from retention_mark m join client c on c.id = m.client_id where m.hold <> '' or m.asked_at is not null order by c.search_key, c.id`))
const one = prepared((db) => db.$client.prepare<[id: number], Row>(`${ofAll} where c.id = ?`))

const ruleOf = (db: ReadDb): RetentionRule => readSettings(db).retention

export function dueClients(db: ReadDb, clock: Clock): RetentionClient[] {
  const rule = ruleOf(db)
  const today = dayIn(clock.zone(), clock.now())
  const until = rule.adultYears === null ? null : addYears(today, -rule.adultYears)
  const past = longAgo(db)
    .all({ until })
    .map((row) => read(db, clock, rule, row))
    .filter((client) => client.pastOn !== null && client.pastOn <= today)
  const order = ({ archivedAt, pastOn: day }: RetentionClient) => `${archivedAt === null ? 1 : 0} ${day}`
  return past.toSorted((a, b) => order(a).localeCompare(order(b)) || a.clientId - b.clientId)
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
