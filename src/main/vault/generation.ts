import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Instant } from '../../shared/domain/day-schema'
import { AppError } from '../../shared/errors'
import { asFileError } from '../db/errors'
import { writeDurably } from '../files/durable-file'
import { canonicalJson, sha256Hex } from '../canonical-json'

/** 1 is the data folder itself, 2 its folder `gen-0002`. */
const Generation = z.int().min(1).max(9999)

/** A restore may bring its own key files along; else the practice keeps those it has, and with them its passphrase. */
const Place = z.strictObject({ database: Generation, header: Generation })
export type Place = z.infer<typeof Place>

const Switch = z.strictObject({
  at: Instant,
  /** What was left: `undo` goes back there. */
  from: Place,
  /** When the backup was made that took its place; null when this was an undo. */
  madeAt: Instant.nullable(),
  /** The therapist has looked and keeps it. Until then no backup may be thinned out. */
  kept: z.boolean(),
})

/** A generation that was left. One whose database is damaged is never deleted. */
const Aside = z.strictObject({ generation: Generation, since: Instant, damaged: z.boolean() })

const Pointer = z.strictObject({
  format: z.literal('levator-current'),
  version: z.literal(1),
  ...Place.shape,
  switched: Switch.nullable(),
  aside: z.array(Aside),
  /** SHA-256 of the canonical text of all of the above. */
  checksum: z.string(),
})

/** Which database and which key files of a data folder are the ones, and how that came about. */
export type Current = Omit<z.infer<typeof Pointer>, 'format' | 'version' | 'checksum'>

const first: Current = { database: 1, header: 1, switched: null, aside: [] }

/** As with the key files: the first valid copy counts. */
const pointerFiles = (folder: string) => [join(folder, 'current.json'), join(folder, 'current.copy.json')] as const

const lost =
  'The file current.json, which says where your newest records lie, is damaged or missing. Your records are still in the data folder. Restore the newest backup; nothing is deleted by that.'
const newer = 'This practice was restored by a newer Levator. Update Levator on this computer, then open it again.'

/** Generations that lie in the folder, whether in use or not. */
export const generationsIn = (folder: string): number[] =>
  (answerIfThere(() => readdirSync(folder)) ?? []).map((name) => Number(/^gen-(\d{4})$/.exec(name)?.[1])).filter((number) => number > 1)

export const generationFolder = (folder: string, generation: number): string =>
  generation === 1 ? folder : join(folder, `gen-${String(generation).padStart(4, '0')}`)

/** Those whose records are in use; where the pointer is lost, all there are, because nobody knows which. */
export const generationsInUse = (folder: string, current: Current | null): number[] => (current === null ? [1, ...generationsIn(folder)] : [current.database])

/** One that was never used, however the pointer reads. */
export const freeGeneration = (folder: string): number => 1 + Math.max(1, ...generationsIn(folder))

/** Whether anything says that there was ever a restore here. */
export const wasSwitched = (folder: string): boolean => generationsIn(folder).length > 0 || pointerFiles(folder).some((file) => existsSync(file))

/** @throws AppError 'damaged': an older database must never be taken for the newest one because a file was lost */
export function readCurrent(folder: string): Current {
  const texts = pointerFiles(folder).map(readText)
  if (texts.every((text) => text === undefined) && generationsIn(folder).length === 0) return first
  const parsed = texts.map(parsePointer)
  if (parsed.includes('newer')) throw new AppError('damaged', newer)
  const found = parsed.find((pointer) => typeof pointer === 'object')
  if (found === undefined) throw new AppError('damaged', lost)
  return found
}

/** The first of the two files decides, so this is one step: before or after it, never between. */
export function writeCurrent(folder: string, { database, header, switched, aside }: Current): void {
  const pointer = { format: 'levator-current', version: 1, database, header, switched, aside } as const
  const text = `${JSON.stringify({ ...pointer, checksum: checksumOf(pointer) }, null, 2)}\n`
  for (const file of pointerFiles(folder)) if (readText(file) !== text) writeDurably(file, text)
}

/** A pointer that cannot be read is kept for whoever wants to look at it. */
export function setPointerAside(folder: string): void {
  for (const file of pointerFiles(folder)) if (existsSync(file)) renameSync(file, file.replace(/\.json$/, '.damaged.json'))
}

/** True while nobody has said that the restored state is the right one: until then no backup may be thinned out. */
export const thinningPaused = (folder: string): boolean => readCurrent(folder).switched?.kept === false

function parsePointer(text: string | undefined): Current | 'newer' | undefined {
  const outer = z.looseObject({ format: z.literal('levator-current'), version: z.int(), checksum: z.string() }).safeParse(jsonOf(text))
  if (!outer.success) return undefined
  const { checksum, ...rest } = outer.data
  if (checksum !== checksumOf(rest)) return undefined
  if (rest.version > 1) return 'newer'
  const pointer = Pointer.safeParse(outer.data)
  if (!pointer.success) return undefined
  const { database, header, switched, aside } = pointer.data
  return { database, header, switched, aside }
}

const checksumOf = (pointer: object): string => sha256Hex(canonicalJson(pointer))

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const readText = (file: string): string | undefined => answerIfThere(() => readFileSync(file, 'utf8'))

function answerIfThere<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined
    throw asFileError(error, 'The practice folder')
  }
}
