import type { AuditEntry, AuditFilters } from '../../shared/contract/audit'
import type { AuditKind } from '../../shared/domain/audit-kinds'
import { addDays, dayStart } from '../../shared/domain/days'
import type { Clock } from '../clock'
import { prepared, type ReadDb } from '../db/orm'
import { seqsAboutClient } from './events-about'
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

interface Fitting {
  kind: AuditKind | null
  from: string | null
  until: string | null
  limit: number
}

const fits = `(@kind is null or ${kindOfLine} = @kind) and (@from is null or at >= @from) and (@until is null or at < @until)`

const lines = <Where extends object>(from: string) =>
  prepared((db) => ({
    rows: db.$client.prepare<[Fitting & Where], Row>(`select seq, at, zone, action, subject_id as subjectId, detail from ${from} and ${fits} order by seq desc limit @limit`),
    count: db.$client.prepare<[Fitting & Where], number>(`select count(*) from ${from} and ${fits}`).pluck(),
  }))

const inLog = lines<{ before: number; floor: number }>('event where seq < @before and seq >= @floor')
const among = lines<{ seqs: string }>('json_each(@seqs) cross join event where seq = value')

const ofClient = prepared((db) => db.$client.prepare<[{ clientId: number; before: number }], number>(`select seq from (${seqsAboutClient}) where seq < @before`).pluck())

const newest = prepared((db) => db.$client.prepare<[], number>('select seq from event order by seq desc limit 1').pluck())

/** Lines of the whole log that one part looks through for those that fit: some milliseconds. */
const mostRead = 20_000
/** The same of a client's, which lie apart. */
const mostReadOfClient = 1000

export interface Entries {
  entries: AuditEntry[]
  /** All that fit, beside the newest of them; null where counting them would read too much, and beside the older ones. */
  total: number | null
  /** Where to go on; null: nothing older fits. */
  next: number | null
}

type Found = Omit<Entries, 'entries'> & { rows: Row[] }

/** Lines of the log, newest first. @param before only those older than this line; null = from the newest on */
export function readEntries(db: ReadDb, clock: Clock, { filters, before, limit }: { filters: AuditFilters; before: number | null; limit: number }): Entries {
  const { clientId, kind, from, to } = filters
  const fitting: Fitting = {
    kind,
    from: from === null ? null : dayStart(clock.zone(), from),
    until: to === null ? null : dayStart(clock.zone(), addDays(to, 1)),
    limit,
  }
  const isNarrowed = kind !== null || from !== null || to !== null
  const { rows, total, next } = clientId === null ? readLog(db, fitting, before, isNarrowed) : readClient(db, clientId, fitting, before, isNarrowed)
  const subjectOf = subjectsIn(db)
  return { entries: rows.map(({ subjectId, ...row }) => ({ ...row, subject: subjectOf(row.action, subjectId) })), total, next }
}

function readLog(db: ReadDb, fitting: Fitting, before: number | null, isNarrowed: boolean): Found {
  // No line is ever taken out of the log: the number of the newest is how many there are.
  const all = newest(db).get() ?? 0
  const top = Math.min(before ?? Number.MAX_SAFE_INTEGER, all + 1)
  const floor = isNarrowed ? Math.max(1, top - mostRead) : 1
  const place = { ...fitting, before: top, floor }
  const rows = inLog(db).rows.all(place)
  return {
    rows,
    total: before !== null || floor > 1 ? null : !isNarrowed ? all : (inLog(db).count.get(place) ?? 0),
    next: goOn(rows, fitting.limit) ?? (floor > 1 ? floor : null),
  }
}

function readClient(db: ReadDb, clientId: number, fitting: Fitting, before: number | null, isNarrowed: boolean): Found {
  const most = isNarrowed ? mostReadOfClient : fitting.limit
  // Sorted here, because they are to be counted too: in SQL that is a second look at all of them.
  const seqs = Float64Array.from(ofClient(db).all({ clientId, before: before ?? Number.MAX_SAFE_INTEGER })).sort()
  const looked = seqs.slice(-most)
  const place = { ...fitting, seqs: JSON.stringify([...looked]) }
  const rows = among(db).rows.all(place)
  const isPart = looked.length < seqs.length
  return {
    rows,
    total: before !== null ? null : !isNarrowed ? seqs.length : isPart ? null : (among(db).count.get(place) ?? 0),
    next: goOn(rows, fitting.limit) ?? (isPart ? (looked[0] ?? null) : null),
  }
}

/** After the last where there may be more. */
const goOn = (rows: readonly Row[], limit: number): number | null => (rows.length === limit ? (rows.at(-1)?.seq ?? null) : null)
