import { timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupReasons } from '../../shared/domain/backup-reasons'
import { Instant } from '../../shared/domain/day-schema'
import { canonicalJson } from '../canonical-json'
import { writeDurably } from '../files/durable-file'
import { keyedMac } from '../keyed-mac'
import { backupNames, seqOfFile } from './backup-files'
import { readContainer, readManifest } from './container'
import type { KeptBackup } from './thinning'

const Count = z.int().nonnegative()
const made = { seq: z.int().positive(), file: z.string().max(200), madeAt: Instant, reason: z.enum(backupReasons) }

const Kept = z.strictObject({
  ...made,
  bytes: Count,
  /** Newest line of the audit log in it. */
  eventSeq: Count,
  state: z.enum(['verified', 'unverified', 'damaged']),
  verifiedAt: Instant.nullable(),
})
export type Kept = z.infer<typeof Kept>

/** What is known of the backups outside them: times, sizes and numbers only, for it lies unencrypted beside the practice. */
export const BackupRecord = z.strictObject({
  dbId: z.uuid(),
  /** The highest number ever given. */
  lastSeq: Count,
  /** The first change that no backup holds. */
  changedAt: Instant.nullable(),
  kept: z.array(Kept),
  second: z
    .strictObject({
      folder: z.string(),
      /** Last time that the newest backup lay there, read back. */
      lastAt: Instant.nullable(),
      /** What we put there and have not taken away. */
      copied: z.array(z.strictObject(made)),
      /** It lay on the disk of the practice when it was last looked at: a disk that fails takes both. */
      sameDisk: z.boolean().optional(),
    })
    .nullable(),
  drill: z.strictObject({ at: Instant, seq: z.int().positive(), sound: z.boolean() }).nullable(),
  recoveryTriedAt: Instant.nullable(),
  /** The one before could not be read (`lost`), or was not written by Levator (`foreign`), and nobody has said since which the second folder is. */
  unreadable: z.enum(['lost', 'foreign']).optional(),
})
export type BackupRecord = z.infer<typeof BackupRecord>

/** A name with a higher number is no reason to count on from there: the numbers would run out. Half of what a name can hold. */
const mostCountedOn = 500_000_000

export interface BackupPlace {
  /** Where the backups lie. */
  folder: string
  /** The record. */
  file: string
}

export const backupPlace = (practiceFolder: string): BackupPlace => ({ folder: join(practiceFolder, 'backups'), file: join(practiceFolder, 'backups.json') })

/**
 * The record as it stands after a look at the folder: what is gone is forgotten, what was never noted (a record that was lost, a process
 * killed between the two) comes in as unverified. A record that cannot be read costs no backup.
 */
export function readRecord({ folder, file }: BackupPlace, dbId: string, dataKey: Buffer): BackupRecord {
  const record = stored(file, dbId, dataKey) ?? empty(dbId)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const names = backupNames(folder)
  const known = new Map(record.kept.map((kept) => [kept.file, kept]))
  const kept = names.flatMap((name) => asItLies(folder, known.get(name)) ?? foundIn(folder, name, dbId, dataKey) ?? [])
  const highest = Math.max(record.lastSeq, ...kept.map(({ seq }) => seq), ...names.map((name) => seqOfFile(name) ?? 0).filter((seq) => seq < mostCountedOn))
  return { ...record, lastSeq: highest, kept: kept.toSorted((a, b) => a.seq - b.seq) }
}

/** What could not be read again is not written: it would cost the second folder. @throws ZodError, AppError 'storage' */
export function writeRecord({ file }: BackupPlace, record: BackupRecord, dataKey: Buffer): void {
  const content = { ...BackupRecord.parse(record), mac: macOf(record, dataKey).toString('hex') } satisfies z.infer<typeof Stored>
  writeDurably(file, `${JSON.stringify(content)}\n`)
}

const empty = (dbId: string): BackupRecord => ({ dbId, lastSeq: 0, changedAt: null, kept: [], second: null, drill: null, recoveryTriedAt: null })

const Stored = z.strictObject({ ...BackupRecord.shape, mac: z.string().regex(/^[0-9a-f]{64}$/).optional() })

/** What somebody else wrote vouches for nothing: only the place of the second folder, and that something has no backup, are taken from it. */
function stored(file: string, dbId: string, dataKey: Buffer): BackupRecord | undefined {
  if (!existsSync(file)) return undefined
  try {
    const parsed = Stored.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.success || parsed.data.dbId !== dbId) return { ...empty(dbId), unreadable: 'lost' }
    const { mac, ...record } = parsed.data
    if (mac !== undefined && timingSafeEqual(Buffer.from(mac, 'hex'), macOf(record, dataKey))) return record
    const second = record.second === null ? null : { folder: record.second.folder, lastAt: null, copied: [] }
    return { ...empty(dbId), changedAt: record.changedAt, second, unreadable: 'foreign' }
  } catch (error) {
    if (error instanceof SyntaxError) return { ...empty(dbId), unreadable: 'lost' }
    throw error
  }
}

function macOf(record: BackupRecord, dataKey: Buffer): Buffer {
  return keyedMac(dataKey, 'levator backup record v1', canonicalJson(record))
}

/** A file of another length than was noted is not what was verified: it counts as holding nothing until it is tried. */
function asItLies(folder: string, known: Kept | undefined): Kept | undefined {
  if (known === undefined) return undefined
  const bytes = statSync(join(folder, known.file)).size
  if (bytes === known.bytes) return known
  return { ...known, bytes, eventSeq: 0, state: known.state === 'damaged' ? 'damaged' : 'unverified', verifiedAt: null }
}

/** A backup that no record knows; undefined for one of another practice, or that no key of ours opens. */
function foundIn(folder: string, name: string, dbId: string, dataKey: Buffer): Kept | undefined {
  const path = join(folder, name)
  try {
    if (readContainer(path).header.dbId !== dbId) return undefined
    const { seq, madeAt, reason, eventSeq } = readManifest(path, dataKey)
    return { seq, file: name, madeAt, reason, bytes: statSync(path).size, eventSeq, state: 'unverified', verifiedAt: null }
  } catch {
    // Whatever is wrong with it, it is nothing to restore from, and it stays where it is.
    return undefined
  }
}

/** For thinning the second folder by the same rule: only what was read back there is noted. */
export const copiedThere = (record: BackupRecord): KeptBackup[] => (record.second?.copied ?? []).map(({ seq, madeAt, reason }) => ({ seq, madeAt, reason, state: 'verified' }))

export const newestVerified = ({ kept }: BackupRecord): Kept | undefined => kept.findLast(({ state }) => state === 'verified')
