import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asOrdinaryUser } from '../../../test/helpers/ordinary-user'
import { AppError, type ErrorCode } from '../../shared/errors'
import { type DatabaseKey, rawKeyLiteral, wipeKey } from './key'
import { closeDatabase, openDatabase, requirePragma } from './open'
import { applicationId, requiredPragmas } from './pragmas'

let folder: string
let file: string
let key: DatabaseKey

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-open-'))
  file = join(folder, 'levator.db')
  key = { key: randomBytes(32), salt: randomBytes(16) }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function create(): void {
  const db = openDatabase(file, key, { create: true })
  db.exec('CREATE TABLE note (text TEXT); INSERT INTO note VALUES (\'one\')')
  closeDatabase(db)
}

function codeOf(act: () => unknown): ErrorCode | undefined {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return undefined
}

/** As a program that forgot our settings would open the same file. */
function openCarelessly(): Sqlite.Database {
  const db = new Sqlite(file)
  db.pragma("cipher = 'sqlcipher'")
  db.pragma('legacy = 4')
  ;(db as Sqlite.Database & { key(key: Buffer): number }).key(rawKeyLiteral(key))
  return db
}

const requiredHere = requiredPragmas.filter(({ platform }) => platform === undefined || platform === process.platform)

describe('settings', () => {
  for (const when of ['created', 'reopened'] as const) {
    for (const { name, reads } of requiredHere) {
      it(`${name} reads ${reads} when ${when}`, () => {
        if (when === 'reopened') create()
        const db = openDatabase(file, key, { create: when === 'created' })
        expect(db.pragma(name, { simple: true })).toBe(reads)
        db.close()
      })
    }
  }

  it('a copy that goes again is opened with all of them, but nothing of it is synced', () => {
    create()
    const db = openDatabase(file, key, { create: false, passing: true })
    for (const { name, reads } of requiredHere) expect(db.pragma(name, { simple: true }), name).toBe(name === 'synchronous' ? 0 : reads)
    db.close()
  })

  it.each([
    ['synchronous', 1],
    ['temp_store', 0],
    ['recursive_triggers', 0],
    ['trusted_schema', 1],
    ['cell_size_check', 0],
  ])('%s would be %s on reopening without us', (name, careless) => {
    create()
    const db = openCarelessly()
    expect(db.pragma(name, { simple: true })).toBe(careless)
    expect(requiredPragmas.find((pragma) => pragma.name === name)?.reads).not.toBe(careless)
    db.close()
  })

  it('a setting that does not hold stops the opening', () => {
    const db = new Sqlite(':memory:')
    expect(codeOf(() => requirePragma(db, { name: 'journal_mode', set: 'WAL', reads: 'wal' }))).toBe('storage')
    expect(codeOf(() => requirePragma(db, { name: 'no_such_setting', set: 1, reads: 1 }))).toBe('storage')
    db.close()
  })

  it('keeps its identity', () => {
    create()
    const db = openDatabase(file, key, { create: false })
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(db.pragma('page_size', { simple: true })).toBe(4096)
    expect(db.prepare('SELECT text FROM note').pluck().get()).toBe('one')
    closeDatabase(db)
  })
})

describe('files', () => {
  it('is readable by its owner only', () => {
    const db = openDatabase(file, key, { create: true })
    db.exec('CREATE TABLE note (text TEXT)')
    if (process.platform !== 'win32') {
      for (const suffix of ['', '-wal', '-shm']) expect(statSync(file + suffix).mode & 0o777).toBe(0o600)
    }
    closeDatabase(db)
  })

  it('starts with the salt it was given and holds no plain text, log included', () => {
    const db = openDatabase(file, key, { create: true })
    db.exec("CREATE TABLE canary_table (text TEXT); INSERT INTO canary_table VALUES ('canary kingfisher')")
    const read = () => Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]).toString('latin1')
    expect(read()).not.toMatch(/canary|kingfisher|SQLite format/)
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(read()).not.toMatch(/canary|kingfisher|SQLite format/)
    expect(readFileSync(file).subarray(0, 16)).toEqual(key.salt)
    closeDatabase(db)
  })

  it('leaves no log behind when closed, and closes twice without complaint', () => {
    const db = openDatabase(file, key, { create: true })
    db.exec('CREATE TABLE note (text TEXT)')
    closeDatabase(db)
    closeDatabase(db)
    expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  })
})

describe('what is refused', () => {
  it('creating over an existing file', () => {
    create()
    const before = readFileSync(file)
    expect(codeOf(() => openDatabase(file, key, { create: true }))).toBe('conflict')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('a missing file', () => expect(codeOf(() => openDatabase(file, key, { create: false }))).toBe('damaged'))

  it('a folder that is not there', () => {
    expect(codeOf(() => openDatabase(join(folder, 'gone', 'levator.db'), key, { create: true }))).toBe('storage')
  })

  const spoil: [what: string, act: () => void][] = [
    ['another key', () => { key = { ...key, key: randomBytes(32) } }],
    ['an empty file', () => writeFileSync(file, '')],
    ['a text file', () => writeFileSync(file, 'not a database at all '.repeat(400))],
    ['a file cut after its first page', () => writeFileSync(file, readFileSync(file).subarray(0, 4096))],
    ['a flipped byte in the first page', () => flip(100)],
    ['a flipped byte in the salt', () => flip(3)],
    ['a database of another program with the same key', () => {
      const other = openCarelessly()
      other.pragma('application_id = 7')
      other.close()
    }],
  ]
  it.each(spoil)('%s, without writing a byte', (_what, act) => {
    create()
    act()
    const before = readFileSync(file)
    expect(codeOf(() => openDatabase(file, key, { create: false }))).toBe('damaged')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.skipIf(process.platform === 'win32')('a read-only file in a read-only folder', async () => {
    create()
    chmodSync(file, 0o400)
    chmodSync(folder, 0o500)
    await asOrdinaryUser(folder, () => {
      expect(codeOf(() => openDatabase(file, key, { create: false }))).toBe('storage')
      expect(codeOf(() => openDatabase(`${file}2`, key, { create: true }))).toBe('storage')
    })
    chmodSync(folder, 0o700)
  })
})

function flip(at: number): void {
  const bytes = readFileSync(file)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
}

describe('the key', () => {
  it('is written as 96 hex digits', () => {
    expect(rawKeyLiteral(key).toString()).toBe(`x'${key.key.toString('hex')}${key.salt.toString('hex')}'`)
  })
  it('of a wrong length is refused', () => {
    expect(() => rawKeyLiteral({ ...key, key: randomBytes(16) })).toThrow(RangeError)
  })
  it('is wiped to zeros', () => {
    wipeKey(key)
    expect(key.key.equals(Buffer.alloc(32))).toBe(true)
  })
})
