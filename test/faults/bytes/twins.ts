import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Notes } from './notes'
import { placesIn } from './spoil'

interface Twins {
  /** What they are called in a failure and in the report: "key file". */
  called: string
  /** The two files of the same content; the first whole one counts. */
  names: readonly [string, string]
  whole: Buffer
  /** How a folder that holds both of them reads: "as before", "damaged". */
  outcome(folder: string): string
}

/** One bit of every byte of a small file that is kept twice, and every length it may be cut to: in one of the two, which must not matter, and in both. */
export function spoilTwins(folder: string, { called, names, whole, outcome }: Twins, notes: Notes): void {
  mkdirSync(folder)
  const put = (bytes: readonly [Buffer, Buffer]) => names.forEach((name, which) => writeFileSync(join(folder, name), bytes[which] ?? whole))
  const tryBoth = (what: string, spoilt: Buffer) => {
    put([spoilt, whole])
    notes.expect(`first ${called}, ${what}`, outcome(folder), 'as before')
    put([whole, spoilt])
    notes.expect(`second ${called}, ${what}`, outcome(folder), 'as before')
    put([spoilt, spoilt])
    notes.expect(`both ${called}s, ${what}`, outcome(folder), 'damaged')
    for (let tried = 0; tried < 3; tried++) notes.count(`${called}s spoilt`)
  }
  put([whole, whole])
  notes.expect(`whole ${called}s`, outcome(folder), 'as before')
  for (const at of placesIn(whole.length, whole.length, notes.random)) {
    if (notes.enough()) break
    const bit = Math.floor(notes.random() * 8)
    const flipped = Buffer.from(whole)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
    // A blank that becomes another blank changes nothing that is read.
    if (isDeepStrictEqual(jsonOf(flipped), jsonOf(whole))) continue
    tryBoth(`bit ${bit} of byte ${at}`, flipped)
  }
  // Only the line end may be missing.
  for (let length = 0; length < whole.length - 1; length++) tryBoth(`cut to ${length}`, whole.subarray(0, length))
  rmSync(folder, { recursive: true })
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
