import type { Outcome, ReviewDue, UnseenClient, Week } from '../../shared/contract/practice'
import { addDays, type Day } from '../../shared/domain/days'
import { prepared, type ReadDb } from '../db/orm'

/** Most clients of the list of those not seen: what nobody reads to its end is not sent. */
const mostUnseen = 500

const names = 'c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName'
const notSeen = 'from client c where archived_at is null and last_session_on <= ?'

const unseen = prepared((db) =>
  db.$client.prepare<[until: Day, most: number], UnseenClient>(
    `select id as clientId, ${names}, last_session_on as lastSessionOn, session_count as sessionCount ${notSeen} order by last_session_on, id limit ?`,
  ),
)
const countUnseen = prepared((db) => db.$client.prepare<[until: Day], number>(`select count(*) ${notSeen}`).pluck())

export const unseenClients = (db: ReadDb, until: Day) => ({ total: countUnseen(db).get(until) ?? 0, clients: unseen(db).all(until, mostUnseen) })

const reviews = prepared((db) =>
  db.$client.prepare<[], ReviewDue>(
    `select o.client_id as clientId, ${names}, o.complaint_id as complaintId, k.title, o.sessions, k.planned_sessions as plannedSessions, o.last_on as lastOn
     from complaint_outcome o join complaint k on k.id = o.complaint_id join client c on c.id = o.client_id
     where k.closed_on is null and o.sessions >= k.planned_sessions and c.archived_at is null
     order by o.last_on desc, o.complaint_id`,
  ),
)

export const reviewsDue = (db: ReadDb): ReviewDue[] => reviews(db).all()

const weeksSince = prepared((db) => db.$client.prepare<[from: Day], Week>('select week_on as weekOn, sessions from week_total where week_on >= ?'))

/** So many weeks up to the one of `today`, each there though nobody came. */
export function weeksUpTo(db: ReadDb, today: Day, count: number): Week[] {
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
  const from = addDays(monday, -7 * (count - 1))
  const known = new Map(weeksSince(db).all(from).map(({ weekOn, sessions }) => [weekOn, sessions]))
  return Array.from({ length: count }, (_, index) => addDays(from, 7 * index)).map((weekOn) => ({ weekOn, sessions: known.get(weekOn) ?? 0 }))
}

type OutcomeRow = { subjectId: string; complaints: number } & Record<'painN' | 'less' | 'more' | 'tensionN', number> & Record<'painFirst' | 'painLatest' | 'tensionFirst' | 'tensionLatest', number | null>

/** Measured twice: one value alone shows no course. */
const outcomeRows = prepared((db) =>
  db.$client.prepare<[{ kind: 'area' | 'cause'; threshold: number | null }], OutcomeRow>(
    `select code as subjectId, count(*) as complaints, count(change) as painN,
       avg(iif(change is null, null, pain_first)) as painFirst, avg(iif(change is null, null, pain_latest)) as painLatest,
       count(iif(change <= -@threshold, 1, null)) as less, count(iif(change >= @threshold, 1, null)) as more,
       count(tension) as tensionN, avg(iif(tension is null, null, tension_first)) as tensionFirst, avg(tension) as tensionLatest
     from (select i.code, o.pain_first, o.pain_latest, iif(o.pain_n >= 2, o.pain_latest - o.pain_first, null) as change,
             o.tension_first, o.tension_latest as tension
           from complaint_outcome o join complaint_item i on i.complaint_id = o.complaint_id and i.kind = @kind)
     group by code order by complaints desc, code`,
  ),
)

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100)

/** @param threshold change of pain in points that counts; null = none in force, then nothing is counted as less or more */
export const outcomesBy = (db: ReadDb, kind: 'area' | 'cause', threshold: number | null): Outcome[] =>
  outcomeRows(db)
    .all({ kind, threshold })
    .map(({ subjectId, complaints, ...row }) => ({
      subjectId,
      complaints,
      pain: { n: row.painN, first: rounded(row.painFirst), latest: rounded(row.painLatest), less: row.less, more: row.more },
      tension: { n: row.tensionN, first: rounded(row.tensionFirst), latest: rounded(row.tensionLatest) },
    }))
