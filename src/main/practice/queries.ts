import type { Outcome, ReviewDue, UnseenClient, Week } from '../../shared/contract/practice'
import { addDays, type Day } from '../../shared/domain/days'
import { prepared, type ReadDb } from '../db/orm'

/** Most clients of the list of those not seen: what nobody reads to its end is not sent. */
const mostUnseen = 500

const names = 'c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName'
const notSeen = 'from client c where (archived_at is not null) = 0 and last_session_on <= ?'

const unseen = prepared((db) =>
  db.$client.prepare<[until: Day, most: number], UnseenClient>(
    `select id as clientId, ${names}, last_session_on as lastSessionOn, session_count as sessionCount ${notSeen} order by last_session_on, id limit ?`,
  ),
)
const countUnseen = prepared((db) => db.$client.prepare<[until: Day], number>(`select count(*) ${notSeen}`).pluck())

export const unseenClients = (db: ReadDb, until: Day) => ({ total: countUnseen(db).get(until) ?? 0, clients: unseen(db).all(until, mostUnseen) })

/** Most reviews that are listed at once, the latest treated: what nobody reads to its end is not sent. */
const mostReviews = 200

const reviews = prepared((db) =>
  db.$client.prepare<[most: number], ReviewDue>(
    `select k.client_id as clientId, ${names}, d.complaint_id as complaintId, k.title, o.sessions, k.planned_sessions as plannedSessions, d.last_on as lastOn
     from review_due d cross join complaint k on k.id = d.complaint_id join complaint_outcome o on o.complaint_id = d.complaint_id join client c on c.id = k.client_id
     where c.archived_at is null
     order by d.last_on desc, d.complaint_id limit ?`,
  ),
)

export function reviewsDue(db: ReadDb): { reviews: ReviewDue[]; more: boolean } {
  const found = reviews(db).all(mostReviews + 1)
  return { reviews: found.slice(0, mostReviews), more: found.length > mostReviews }
}

const weeksSince = prepared((db) => db.$client.prepare<[from: Day], Week>('select week_on as weekOn, sessions from week_total where week_on >= ?'))

/** So many weeks up to the one of `today`, each there though nobody came. */
export function weeksUpTo(db: ReadDb, today: Day, count: number): Week[] {
  const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
  const from = addDays(monday, -7 * (count - 1))
  const known = new Map(weeksSince(db).all(from).map(({ weekOn, sessions }) => [weekOn, sessions]))
  return Array.from({ length: count }, (_, index) => addDays(from, 7 * index)).map((weekOn) => ({ weekOn, sessions: known.get(weekOn) ?? 0 }))
}

type OutcomeRow = { subjectId: string } & Record<'complaints' | 'painFirst' | 'painLatest' | 'tensionN' | 'tensionFirst' | 'tensionLatest', number> & Record<'painN' | 'less' | 'more', number | null>

/** Of each site or cause, from the sums that triggers keep by the points of pain that complaints changed by; 99 is those not measured twice. */
const outcomeRows = prepared((db) =>
  db.$client.prepare<[{ kind: 'area' | 'cause'; threshold: number | null }], OutcomeRow>(
    `select code as subjectId, sum(complaints) as complaints,
       sum(complaints) filter (where change <> 99) as painN, sum(pain_first) as painFirst, sum(pain_latest) as painLatest,
       sum(complaints) filter (where change <= -@threshold) as less, sum(complaints) filter (where change <> 99 and change >= @threshold) as more,
       sum(tension_n) as tensionN, sum(tension_first) as tensionFirst, sum(tension_latest) as tensionLatest
     from outcome_total where kind = @kind
     group by code order by complaints desc, code`,
  ),
)

const mean = (sum: number, n: number): number | null => (n === 0 ? null : Math.round((sum / n) * 100) / 100)

/** @param threshold change of pain in points that counts; null = none in force, then nothing is counted as less or more */
export const outcomesBy = (db: ReadDb, kind: 'area' | 'cause', threshold: number | null): Outcome[] =>
  outcomeRows(db)
    .all({ kind, threshold })
    .map(({ subjectId, complaints, painN, ...row }) => ({
      subjectId,
      complaints,
      pain: { n: painN ?? 0, first: mean(row.painFirst, painN ?? 0), latest: mean(row.painLatest, painN ?? 0), less: row.less ?? 0, more: row.more ?? 0 },
      tension: { n: row.tensionN, first: mean(row.tensionFirst, row.tensionN), latest: mean(row.tensionLatest, row.tensionN) },
    }))
