import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/errors'
import { freeIn } from '../files/free-space'

/** What SQLite writes meanwhile, at most, while the backup is brought to the newest form. */
const forTheLog = 4_000_000

interface Into {
  scratch: string
  old: string | null
  left: readonly string[]
}

/** Bytes that unpacking takes for a moment: the backup, and beside it a copy of one of the databases that are looked through. */
export function roomFor(backup: string, { old, left }: Pick<Into, 'old' | 'left'>): number {
  const copies = [...(old === null ? [] : [old]), ...left].map((file) => sizeOf(file) + sizeOf(`${file}-wal`))
  return sizeOf(backup) + Math.max(0, ...copies) + forTheLog
}

/** Before anything is unpacked. A disk that does not say how much is free is tried. @throws AppError 'storage' */
export function requireRoom(backup: string, into: Into): void {
  const free = freeIn(dirname(into.scratch))
  const needed = roomFor(backup, into)
  if (free !== null && free < needed) throw noRoom(needed, free)
}

/** `free` null, or enough: the disk says it is full all the same. */
export function noRoom(needed: number, free: number | null): AppError {
  const short = free === null || free >= needed ? null : { free: Math.floor(free / 1e6), more: megabytes(needed - free) }
  const there = short === null ? '' : `, and ${short.free} MB are free`
  const todo = short === null ? 'Free some space' : `Free at least ${short.more} MB there`
  return new AppError('storage', `The disk of your records is too full for this backup: unpacking it takes about ${megabytes(needed)} MB there${there}. Nothing was changed. ${todo}, then try again.`)
}

const megabytes = (bytes: number) => Math.max(1, Math.ceil(bytes / 1e6))

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
