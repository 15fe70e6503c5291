import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dayIn, type Instant, timeIn } from '../../shared/domain/days'

/** "levator 2026-11-26 14.05 000123.levatorbackup": when and which, nothing about anybody. */
const pattern = /^levator \d{4}-\d{2}-\d{2} \d{2}\.\d{2} (\d{6,9})\.levatorbackup$/

export function backupFileName(seq: number, at: Instant, zone: string): string {
  return `levator ${dayIn(zone, at)} ${timeIn(zone, at).replace(':', '.')} ${String(seq).padStart(6, '0')}.levatorbackup`
}

/** The number in the name of a backup; undefined for any other file. */
export function seqOfFile(name: string): number | undefined {
  const digits = pattern.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** What a backup is called before it counts as one, and what lies beside it while it is made or tried. */
export const unfinished = (path: string) => ({ part: `${path}.tmp`, database: `${path}.db.tmp` })

/** A database and what SQLite puts beside it. */
export function removeDatabase(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true })
}

/** Takes away what an interrupted making or drill left behind. Nothing with the name of a backup is touched. */
export function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [start = '', rest] = name.split(/(?<=\.levatorbackup)/)
    if (rest !== undefined && /^\.(db\.)?tmp(-\w+)?$/.test(rest) && seqOfFile(basename(start)) !== undefined) rmSync(join(folder, name), { force: true })
  }
}

/** The names of the backups in a folder, the oldest number first. */
export function backupNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => seqOfFile(name) !== undefined)
    .toSorted((a, b) => (seqOfFile(a) ?? 0) - (seqOfFile(b) ?? 0))
}
