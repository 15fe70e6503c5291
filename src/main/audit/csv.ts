import { setImmediate } from 'node:timers/promises'
import type { AuditEntry, AuditFilters } from '../../shared/contract/audit'
import { auditKindOf } from '../../shared/domain/audit-kinds'
import { fullName } from '../../shared/domain/client-name'
import { dayIn, timeIn } from '../../shared/domain/days'
import type { Clock } from '../clock'
import type { ReadDb } from '../db/orm'
import { type CsvCell, csvLine, csvStart } from '../files/csv'
import { type Entries, readEntries } from './entries'

const atOnce = 500

/**
 * The lines as a CSV file, newest first: when, what, about whom by number and by today's name. Others are answered between the parts.
 *
 * @param stillWanted throws when it must not go on
 */
export async function auditCsv(db: ReadDb, clock: Clock, filters: AuditFilters, stillWanted: () => void): Promise<{ text: string; lines: number }> {
  const parts = [csvStart, csvLine(head)]
  let lines = 0
  for (let before: number | null = null; ; ) {
    stillWanted()
    const { entries, next }: Entries = readEntries(db, clock, { filters, before, limit: atOnce })
    parts.push(...entries.map((entry) => csvLine(cellsOf(entry))))
    lines += entries.length
    before = next
    if (before === null) return { text: parts.join(''), lines }
    await setImmediate()
  }
}

const head = ['line', 'moment (UTC)', 'day', 'time', 'zone', 'kind', 'action', 'about', 'number', 'client number', 'client', 'session of', 'detail']

function cellsOf({ seq, at, zone, action, subject, detail }: AuditEntry): CsvCell[] {
  const client = subject === null ? null : subject.client === null ? '(erased)' : fullName(subject.client) || subject.client.preferredName
  const about = [subject?.kind ?? null, subject?.id ?? null, subject?.clientId ?? null, client, subject?.heldOn ?? null]
  return [seq, at, dayIn(zone, at), timeIn(zone, at), zone, auditKindOf(action), action, ...about, detail]
}
