import { timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Instant } from '../../shared/domain/day-schema'
import { canonicalJson } from '../canonical-json'
import { genesis } from '../db/chain'
import { prepared, type ReadDb } from '../db/orm'
import { writeDurably } from '../files/durable-file'
import { keyedMac } from '../keyed-mac'
import type { Head } from './verify'

const HeadSchema = z.strictObject({ seq: z.int().nonnegative(), link: z.string().regex(/^[0-9a-f]{64}$/) })

const Heads = z.strictObject({ events: HeadSchema, versions: HeadSchema })
type Heads = z.infer<typeof Heads>

/**
 * How far both logs of a practice had come when this computer saw them last. Lies outside the data folder, so it is not rolled back
 * with it. `coming`: of the database that was about to take the place of this one on purpose; either may be found.
 */
const Mark = z.strictObject({ dbId: z.uuid(), at: Instant, ...Heads.shape, coming: Heads.optional() })
export type Mark = z.infer<typeof Mark>

const File = z.strictObject({ format: z.literal('levator-mark'), version: z.literal(1), mark: Mark, mac: z.string().regex(/^[0-9a-f]{64}$/) })

/** A mark is 400 bytes; nothing longer is worth parsing. */
const longest = 4096

/** What the database holds less than the mark. `other`: as much or more, but not the same. */
export interface Behind {
  kind: 'older' | 'other'
  /** Rows of the log and signed versions that this computer saw and that are not there. */
  events: number
  versions: number
  /** When it saw them. */
  since: string
}

/** 'unreadable': it was changed, or is another practice’s. */
export function readMark(file: string, dbId: string, dataKey: Buffer): Mark | 'none' | 'unreadable' {
  if (!existsSync(file)) return 'none'
  if (statSync(file).size > longest) return 'unreadable'
  const parsed = File.safeParse(jsonOf(readFileSync(file, 'utf8')))
  if (!parsed.success || parsed.data.mark.dbId !== dbId) return 'unreadable'
  const { mark, mac } = parsed.data
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(mark, dataKey)) ? mark : 'unreadable'
}

/** @throws AppError 'storage' */
export function writeMark(file: string, mark: Mark, dataKey: Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const content = { format: 'levator-mark', version: 1, mark, mac: macOf(mark, dataKey).toString('hex') } satisfies z.infer<typeof File>
  writeDurably(file, `${JSON.stringify(content)}\n`)
}

const lastEvent = prepared((db) => db.$client.prepare<[], Head>('select seq, link from event order by seq desc limit 1'))
const lastVersion = prepared((db) => db.$client.prepare<[], Head>('select seq, link from note_version order by seq desc limit 1'))
const eventLinkAt = prepared((db) => db.$client.prepare<[seq: number], string>('select link from event where seq = ?').pluck())
const versionLinkAt = prepared((db) => db.$client.prepare<[seq: number], string>('select link from note_version where seq = ?').pluck())

export function headsOf(db: ReadDb): Heads {
  const nothing = { seq: 0, link: genesis }
  return { events: lastEvent(db).get() ?? nothing, versions: lastVersion(db).get() ?? nothing }
}

/** Null: everything the mark knows is there, whatever came after it. */
export function behindMark(db: ReadDb, { at, coming, ...seen }: Mark): Behind | null {
  if (coming !== undefined && behind(db, at, coming) === null) return null
  return behind(db, at, seen)
}

function behind(db: ReadDb, at: string, { events, versions }: Heads): Behind | null {
  const here = headsOf(db)
  const missing = { events: Math.max(0, events.seq - here.events.seq), versions: Math.max(0, versions.seq - here.versions.seq) }
  if (missing.events + missing.versions > 0) return { kind: 'older', ...missing, since: at }
  const isSame = (mark: Head, link: string | undefined) => mark.seq === 0 || mark.link === link
  const same = isSame(events, eventLinkAt(db).get(events.seq)) && isSame(versions, versionLinkAt(db).get(versions.seq))
  return same ? null : { kind: 'other', events: 0, versions: 0, since: at }
}

function macOf(mark: Mark, dataKey: Buffer): Buffer {
  return keyedMac(dataKey, 'levator high-water mark v1', canonicalJson(mark))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
