import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpackContainer } from '../../../src/main/backup/container'
import { examine } from '../../../src/main/restore/examine'
import { codeOf, type Notes } from './notes'
import type { RestingPractice } from './practice'
import { inTurns, placesIn, withFlip } from './spoil'

/** Reads a backup and gives up when it is not whole. */
export type ReadContainer = (path: string, dataKey: Buffer) => unknown

const carefully: ReadContainer = (path, dataKey) => unpackContainer(path, dataKey, null)

/** One bit of every byte of a backup; then every length it may be cut to, stepped where it is long. All of it must read as damage. */
export async function spoilContainer(practice: RestingPractice, notes: Notes, count: number, read = carefully): Promise<void> {
  const whole = practice.container(count)
  const file = join(practice.scratch, 'container')
  const look = () => codeOf(() => read(file, practice.key.key))
  writeFileSync(file, whole)
  notes.expect('a whole backup', look(), 'fine')
  for await (const at of inTurns(placesIn(whole.length, count, notes.random))) {
    if (notes.enough()) break
    const bit = Math.floor(notes.random() * 8)
    notes.expect(`backup, bit ${bit} of byte ${at}`, withFlip(file, whole, at, bit, look), 'damaged')
    notes.count('bits flipped in a backup')
  }
  for await (const length of inTurns(placesIn(whole.length, 400, notes.random))) {
    if (notes.enough()) break
    writeFileSync(file, whole.subarray(0, length))
    notes.expect(`backup cut to ${length}`, look(), 'damaged')
    notes.count('lengths a backup was cut to')
  }
  rmSync(file)
}

/** The same by the way a restore looks at a backup: damage is said, and nothing of what was unpacked is left. */
export async function examineSpoilt(practice: RestingPractice, notes: Notes, count: number): Promise<void> {
  const whole = practice.container(practice.database.length)
  const [path, scratch] = [join(practice.scratch, 'backup'), join(practice.scratch, 'unpacked')]
  const look = () => codeOf(() => examine({ path, scratch, key: practice.key, old: null, left: [], clock: { now: '', zone: '' } }, () => {}))
  writeFileSync(path, whole)
  notes.expect('a whole backup, examined', look(), 'fine')
  for await (const at of inTurns(placesIn(whole.length, count, notes.random))) {
    const bit = Math.floor(notes.random() * 8)
    notes.expect(`backup examined, bit ${bit} of byte ${at}`, withFlip(path, whole, at, bit, look), 'damaged')
    notes.expect(`backup examined, bit ${bit} of byte ${at}, afterwards`, existsSync(scratch) ? 'something left' : 'nothing left', 'nothing left')
    notes.count('bits flipped in a backup to be restored')
  }
  rmSync(path)
}
