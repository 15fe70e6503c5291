import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type HeaderState, readHeader } from '../../../src/main/vault/header-files'
import type { Notes } from './notes'
import type { RestingPractice } from './practice'
import { placesIn } from './spoil'

/** How the two key files read: as before, as damage, or as something else. */
type Outcome = 'as before' | 'another header' | Exclude<HeaderState['state'], 'valid'>

/** One bit of every byte of the key files, and every length they may be cut to: of one of them, which must not matter, and of both. */
export function spoilHeader({ folder, header, scratch }: RestingPractice, notes: Notes): void {
  const own = join(scratch, 'headers')
  mkdirSync(own)
  const names = ['vault.json', 'vault.copy.json'] as const
  const whole = readFileSync(join(folder, 'vault.json'))
  const put = (bytes: readonly [Buffer, Buffer]) => names.forEach((name, which) => writeFileSync(join(own, name), bytes[which] ?? whole))
  const outcome = (): Outcome => {
    const found = readHeader(own)
    return found.state !== 'valid' ? found.state : isDeepStrictEqual(found.header, header) ? 'as before' : 'another header'
  }
  const tryBoth = (what: string, spoilt: Buffer) => {
    put([spoilt, whole])
    notes.expect(`first key file, ${what}`, outcome(), 'as before')
    put([whole, spoilt])
    notes.expect(`second key file, ${what}`, outcome(), 'as before')
    put([spoilt, spoilt])
    notes.expect(`both key files, ${what}`, outcome(), 'damaged')
    for (let tried = 0; tried < 3; tried++) notes.count('key files spoilt')
  }
  put([whole, whole])
  notes.expect('whole key files', outcome(), 'as before')
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
  rmSync(own, { recursive: true })
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
