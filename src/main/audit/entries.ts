import type { AuditEntry, AuditFilters } from '../../shared/contract/audit'
import { auditKindOf } from '../../shared/domain/audit-kinds'
import { addDays, dayStart } from '../../shared/domain/days'
import type { Clock } from '../clock'
import { prepared, type ReadDb } from '../db/orm'
import { aboutAll, eventsOfThese } from './events-about'
import { subjectsIn } from './subjects'

interface Row {
  seq: number
  at: string
  zone: string
  action: string
  subjectId: number | null
  detail: string
}

interface Wanted {
  before: number
  limit: number
  /** JSON list, or null for all. */
  actions: string | null
  /** JSON list of [feature, id], or null for all. */
  about: string | null
  from: string | null
  until: string | null
}

const fits = `(@actions is null or action in (select value from json_each(@actions)))
  and (@from is null or at >= @from) and (@until is null or at < @until)`

const statements = prepared((db) => {
  const within = (from: string) => ({
    rows: db.$client.prepare<[Wanted], Row>(`select seq, at, zone, action, subject_id as subjectId, detail from ${from} where seq < @before and ${fits} order by seq desc limit @limit`),
    count: db.$client.prepare<[Wanted], number>(`select count(*) from ${from} where seq < @before and ${fits}`).pluck(),
  })
  return { all: within('event'), about: within(eventsOfThese) }
})
const within = (db: ReadDb, { about }: Wanted) => statements(db)[about === null ? 'all' : 'about']

const allActions = prepared((db) => db.$client.prepare<[], string>('select distinct action from event').pluck())

/** Lines of the log, newest first. @param before only those older than this line; null = from the newest on */
export function readEntries(db: ReadDb, clock: Clock, { filters, before, limit }: { filters: AuditFilters; before: number | null; limit: number }): AuditEntry[] {
  const wanted = wantedBy(db, clock, filters, before ?? Number.MAX_SAFE_INTEGER, limit)
  const found = within(db, wanted).rows.all(wanted)
  const subjectOf = subjectsIn(db)
  return found.map(({ subjectId, ...row }) => ({ ...row, subject: subjectOf(row.action, subjectId) }))
}

export function countEntries(db: ReadDb, clock: Clock, filters: AuditFilters): number {
  const wanted = wantedBy(db, clock, filters, Number.MAX_SAFE_INTEGER, 0)
  return within(db, wanted).count.get(wanted) ?? 0
}

function wantedBy(db: ReadDb, clock: Clock, { clientId, kind, from, to }: AuditFilters, before: number, limit: number): Wanted {
  return {
    before,
    limit,
    actions: kind === null ? null : JSON.stringify(allActions(db).all().filter((action) => auditKindOf(action) === kind)),
    about: clientId === null ? null : JSON.stringify(everythingOf(db, clientId)),
    from: from === null ? null : dayStart(clock.zone(), from),
    until: to === null ? null : dayStart(clock.zone(), addDays(to, 1)),
  }
}

const ids = prepared((db) => {
  const of = (table: string) => db.$client.prepare<[clientId: number], number>(`select id from ${table} where client_id = ?`).pluck()
  return { complaint: of('complaint'), consent: of('consent'), session: of('session') }
})

/** Of what a line tells with a client as its subject: the client and what belongs to it. */
function everythingOf(db: ReadDb, clientId: number): ReturnType<typeof aboutAll> {
  const of = ids(db)
  return aboutAll({ client: [clientId], complaint: of.complaint.all(clientId), consent: of.consent.all(clientId), session: of.session.all(clientId) })
}
