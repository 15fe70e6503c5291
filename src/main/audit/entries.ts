import type { AuditEntry, AuditFilters } from '../../shared/contract/audit'
import type { AuditKind } from '../../shared/domain/audit-kinds'
import { addDays, dayStart } from '../../shared/domain/days'
import type { Clock } from '../clock'
import { prepared, type ReadDb } from '../db/orm'
import { aboutAll, eventsOfThese } from './events-about'
import { kindOfLine } from './kind-sql'
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
  /** No line older than this one is read. */
  floor: number
  limit: number
  kind: AuditKind | null
  /** JSON list of [feature, id], or null for all. */
  about: string | null
  from: string | null
  until: string | null
}

const fits = `seq < @before and seq >= @floor and (@kind is null or ${kindOfLine} = @kind) and (@from is null or at >= @from) and (@until is null or at < @until)`

const statements = prepared((db) => {
  const within = (from: string) => ({
    rows: db.$client.prepare<[Wanted], Row>(`select seq, at, zone, action, subject_id as subjectId, detail from ${from} where ${fits} order by seq desc limit @limit`),
    count: db.$client.prepare<[Wanted], number>(`select count(*) from ${from} where ${fits}`).pluck(),
  })
  return { all: within('event'), about: within(eventsOfThese) }
})
const within = (db: ReadDb, { about }: Wanted) => statements(db)[about === null ? 'all' : 'about']

const newest = prepared((db) => db.$client.prepare<[], number>('select seq from event order by seq desc limit 1').pluck())

/** Lines of the whole log that one part looks through for those that fit: some milliseconds. */
const mostRead = 20_000

export interface Entries {
  entries: AuditEntry[]
  /** All that fit, beside the newest of them; null where counting them would read too much, and beside the older ones. */
  total: number | null
  /** Where to go on; null: nothing older fits. */
  next: number | null
}

/** Lines of the log, newest first. @param before only those older than this line; null = from the newest on */
export function readEntries(db: ReadDb, clock: Clock, { filters, before, limit }: { filters: AuditFilters; before: number | null; limit: number }): Entries {
  const lines = newest(db).get() ?? 0
  const from = Math.min(before ?? Number.MAX_SAFE_INTEGER, lines + 1)
  const isNarrowed = filters.kind !== null || filters.from !== null || filters.to !== null
  const wanted = wantedBy(db, clock, filters, { before: from, floor: filters.clientId === null && isNarrowed ? Math.max(1, from - mostRead) : 1, limit })
  const found = within(db, wanted).rows.all(wanted)
  const subjectOf = subjectsIn(db)
  return {
    entries: found.map(({ subjectId, ...row }) => ({ ...row, subject: subjectOf(row.action, subjectId) })),
    // No line is ever taken out of the log: the number of the newest is how many there are.
    total: before !== null || wanted.floor > 1 ? null : !isNarrowed && filters.clientId === null ? lines : (within(db, wanted).count.get(wanted) ?? 0),
    next: found.length === limit ? (found.at(-1)?.seq ?? null) : wanted.floor > 1 ? wanted.floor : null,
  }
}

function wantedBy(db: ReadDb, clock: Clock, { clientId, kind, from, to }: AuditFilters, part: Pick<Wanted, 'before' | 'floor' | 'limit'>): Wanted {
  return {
    ...part,
    kind,
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
