import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { msPerDay } from '../../shared/domain/days'
import { syncFolder } from '../files/durable-file'
import { type Current, freeGeneration, generationFolder, generationsIn, generationsInUse, readCurrent, setPointerAside, writeCurrent } from '../vault/generation'
import { type Header, headerText } from '../vault/header'
import { vaultFiles } from '../vault/layout'

/** How long what was set aside can be gone back to. */
export const keptDays = 30

/** In a generation that nobody has ever used: made, but not yet pointed to. */
const unusedMark = 'unused'

interface TakeIn {
  /** Null: the pointer is lost, and nobody knows which of the generations was in use. */
  current: Current | null
  /** UTC instant. */
  at: string
  /** When the backup was made. */
  madeAt: string
  /** Where the practice has no key files any more, or other ones: those of the backup. */
  header: Header | null
  /** What is left is damaged, and is therefore never deleted. */
  damaged: boolean
}

/**
 * The examined database in the scratch folder becomes the one in use. Nothing is written over: at any moment the old generation opens
 * or the new one, whole.
 */
export function takeIn(folder: string, { current, at, madeAt, header, damaged }: TakeIn): void {
  const { scratch } = vaultFiles(folder)
  const generation = freeGeneration(folder)
  const left = generationsInUse(folder, current)
  // Before there is any other generation: where one is found without a pointer, the pointer was lost.
  if (current === null) setPointerAside(folder)
  else writeCurrent(folder, current)
  writeFileSync(join(scratch, unusedMark), '', { mode: 0o600 })
  if (header !== null) for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(scratch, name), headerText(header), { mode: 0o600, flush: true })
  syncFolder(scratch)
  renameSync(scratch, generationFolder(folder, generation))
  syncFolder(folder)
  writeCurrent(folder, {
    database: generation,
    header: header === null ? (current?.header ?? 1) : generation,
    switched: { at, from: { database: current?.database ?? 1, header: current?.header ?? 1 }, madeAt, kept: false },
    aside: [...(current?.aside ?? []), ...left.map((each) => ({ generation: each, since: at, damaged }))],
  })
  rmSync(join(generationFolder(folder, generation), unusedMark))
}

/** Back to what the last switch left, which is then what an undo of the undo goes to. @returns false when that is not possible any more */
export function switchBack(folder: string, at: string): boolean {
  const { database, header, switched, aside } = readCurrent(folder)
  if (switched === null || !canSwitchBack(folder)) return false
  const others = aside.filter(({ generation }) => generation !== switched.from.database)
  writeCurrent(folder, {
    ...switched.from,
    switched: { at, from: { database, header }, madeAt: null, kept: false },
    aside: [...others, { generation: database, since: at, damaged: false }],
  })
  return true
}

/** Undoes a switch to records that did not open: what `before` said counts again as if there had been none, and what is damaged stays so. */
export function takeBackTo(folder: string, before: Current, at: string): void {
  const { database: left } = readCurrent(folder)
  const known = left === before.database || before.aside.some(({ generation }) => generation === left)
  writeCurrent(folder, known ? before : { ...before, aside: [...before.aside, { generation: left, since: at, damaged: false }] })
}

/** Other key files mean that what was left could not be opened; then there is nothing to go back to. */
export function canSwitchBack(folder: string): boolean {
  const { header, switched } = readCurrent(folder)
  if (switched === null || switched.from.header !== header) return false
  return existsSync(join(generationFolder(folder, switched.from.database), 'levator.db'))
}

/** The therapist has looked: backups are thinned out again, and what was set aside goes when its time is over. */
export function keepSwitched(folder: string): void {
  const current = readCurrent(folder)
  if (current.switched !== null) writeCurrent(folder, { ...current, switched: { ...current.switched, kept: true } })
}

/**
 * Takes away what interrupted restores left, and what was set aside long ago. Nothing damaged is ever deleted, and nothing at all
 * while a restored practice waits to be confirmed.
 */
export function sweep(folder: string, now: string): void {
  rmSync(vaultFiles(folder).scratch, { recursive: true, force: true })
  const current = readCurrent(folder)
  const used = [current.database, current.header, ...current.aside.map(({ generation }) => generation)]
  for (const generation of generationsIn(folder)) {
    const mark = join(generationFolder(folder, generation), unusedMark)
    if (!existsSync(mark)) continue
    if (used.includes(generation)) rmSync(mark)
    else rmSync(generationFolder(folder, generation), { recursive: true })
  }
  if (current.switched?.kept !== true) return
  const over = current.aside.filter(({ damaged, since }) => !damaged && Date.parse(now) - Date.parse(since) > keptDays * msPerDay)
  if (over.length === 0) return
  for (const { generation } of over) removeDatabase(folder, generation, current.header)
  writeCurrent(folder, { ...current, aside: current.aside.filter((aside) => !over.includes(aside)) })
}

/** Key files that are in use may lie in the folder of a database that is not. */
function removeDatabase(folder: string, generation: number, header: number): void {
  const place = generationFolder(folder, generation)
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(place, `levator.db${suffix}`), { force: true })
  if (generation !== 1 && generation !== header) rmSync(place, { recursive: true })
}
