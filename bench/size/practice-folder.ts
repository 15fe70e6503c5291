import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseKey } from '../../src/main/db/key'
import { closeDatabase, openDatabase } from '../../src/main/db/open'
import { ormOf } from '../../src/main/db/orm'
import { rememberRecoveryConfirmed } from '../../src/main/settings/recovery-confirmed'
import { vaultFiles } from '../../src/main/vault/layout'
import { recoverySalt } from '../../src/main/vault/rewrap'
import { createVault } from '../../src/main/vault/vault'
import { cheap, createdAt, passphrase } from '../../test/helpers/cheap-vault'
import { makePractice } from './make'
import { expectedBytes, type PracticeSize } from './sizes'

/** A practice as it lies on the disk. */
export interface MadePractice {
  folder: string
  key: DatabaseKey
  /** Of the database file. */
  bytes: number
  /** How long it took to make. */
  seconds: number
}

interface Made {
  fingerprint: string
  /** Hexadecimal. Only invented people are in it, so its key may lie beside it. */
  key: string
  salt: string
  seconds: number
}

const gb = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

/** @throws Error with a sentence where the practice, `copies` of it and some to spare do not fit on the disk */
function requireRoom(folder: string, size: PracticeSize, copies: number): void {
  const { bavail, bsize } = statfsSync(folder)
  const needed = expectedBytes(size) * (copies + 0.3)
  if (bavail * bsize < needed) throw new Error(`The practice of size "${size.name}" needs ${gb(needed)} of free disk, and there are ${gb(bavail * bsize)}. Free some, or choose a smaller size.`)
}

/**
 * The practice of this size, made where it is not there yet.
 *
 * @param cache folder in which it is kept
 * @param fingerprint of all that it follows from; where that is another one, it is made anew
 */
export async function practiceOf(size: PracticeSize, cache: string, fingerprint: string): Promise<MadePractice> {
  const folder = join(cache, `practice-${size.name}`)
  const note = join(folder, 'made.json')
  const known = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Made) : null
  if (known?.fingerprint === fingerprint) {
    requireRoom(cache, size, 1)
    return practiceIn(folder, known)
  }
  rmSync(folder, { recursive: true, force: true })
  requireRoom(cache, size, 2)
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  console.log(`The practice of size "${size.name}" is made once and kept: about ${gb(expectedBytes(size))}.`)
  const { key } = await createVault(join(unfinished, 'practice'), { passphrase, createdAt, testCost: cheap })
  const seconds = fill(join(unfinished, 'practice'), key, size)
  const made: Made = { fingerprint, key: key.key.toString('hex'), salt: key.salt.toString('hex'), seconds }
  writeFileSync(join(unfinished, 'made.json'), JSON.stringify(made))
  renameSync(unfinished, folder)
  const practice = practiceIn(folder, made)
  console.log(`Made in ${seconds.toFixed(0)} s: ${gb(practice.bytes)}, ${Math.round(practice.bytes / size.sessions).toLocaleString('en')} bytes a session.`)
  return practice
}

function practiceIn(parent: string, { key, salt, seconds }: Made): MadePractice {
  const folder = join(parent, 'practice')
  return { folder, key: { key: Buffer.from(key, 'hex'), salt: Buffer.from(salt, 'hex') }, bytes: statSync(vaultFiles(folder).database).size, seconds }
}

/** @returns how many seconds it took */
function fill(folder: string, key: DatabaseKey, size: PracticeSize): number {
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  const db = openDatabase(vaultFiles(folder).database, key, { create: false })
  try {
    // What a power cut takes is made again.
    db.pragma('synchronous = OFF')
    db.pragma('cache_size = -524288')
    let told = 0
    // The app would ask for it first.
    rememberRecoveryConfirmed(ormOf(db), recoverySalt({ folder, key }))
    makePractice(db, size, (done) => {
      const parts = Math.floor((20 * done) / size.sessions)
      if (parts === told) return
      told = parts
      const left = (seconds() * (size.sessions - done)) / done
      console.log(`  ${done.toLocaleString('en')} of ${size.sessions.toLocaleString('en')} sessions after ${seconds().toFixed(0)} s, some ${left.toFixed(0)} s left`)
    })
  } finally {
    closeDatabase(db)
  }
  return seconds()
}
