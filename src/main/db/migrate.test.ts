import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundledMigrations, migrate, type Migration } from './migrate'
import { closeDatabase, type Database, openDatabase } from './open'

const first: Migration = {
  name: '0000_first',
  sql: 'CREATE TABLE client (id INTEGER PRIMARY KEY);\n--> statement-breakpoint\nCREATE TABLE visit (id INTEGER PRIMARY KEY, client_id INTEGER NOT NULL REFERENCES client ON DELETE CASCADE);',
}
const second: Migration = { name: '0001_second', sql: 'ALTER TABLE client ADD COLUMN name TEXT;' }
/** How drizzle-kit changes a column: build anew, copy, drop, rename. */
const rebuild: Migration = {
  name: '0001_rebuild',
  sql: [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE __new_client (id INTEGER PRIMARY KEY, name TEXT);',
    'INSERT INTO __new_client (id) SELECT id FROM client;',
    'DROP TABLE client;',
    'ALTER TABLE __new_client RENAME TO client;',
    'PRAGMA foreign_keys=ON;',
  ].join('--> statement-breakpoint\n'),
}

const key = { key: randomBytes(32), salt: randomBytes(16) }
let folder: string
let file: string
let db: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'levator-migrate-'))
  file = join(folder, 'levator.db')
  db = openDatabase(file, key, { create: true })
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true, force: true })
})

const version = () => db.pragma('user_version', { simple: true })
const tables = () => db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
const reopen = () => {
  closeDatabase(db)
  db = openDatabase(file, key, { create: false })
}

describe('migrate', () => {
  it('applies what is pending, once, in order, and counts it', () => {
    expect(migrate(db, [first])).toEqual(['0000_first'])
    expect(version()).toBe(1)
    expect(migrate(db, [first, second])).toEqual(['0001_second'])
    expect(version()).toBe(2)
    reopen()
    expect(migrate(db, [first, second])).toEqual([])
    expect(tables()).toEqual(['client', 'visit'])
  })

  it('keeps the children of a rebuilt table', () => {
    migrate(db, [first])
    db.exec('INSERT INTO client VALUES (1); INSERT INTO visit VALUES (5, 1)')
    migrate(db, [first, rebuild])
    expect(db.prepare('SELECT id FROM visit').pluck().all()).toEqual([5])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec('INSERT INTO visit VALUES (6, 99)')).toThrow(/FOREIGN KEY/)
  })

  it.each<[string, string, RegExp]>([
    ['a statement that fails', 'CREATE TABLE extra (id INTEGER);--> statement-breakpoint\nCREATE TABLE client (id INTEGER);', /already exists/],
    ['an orphan', 'CREATE TABLE extra (id INTEGER);--> statement-breakpoint\nINSERT INTO visit VALUES (7, 404);', /1 rows without their parent/],
  ])('leaves everything as it was after %s', (_what, sql, message) => {
    migrate(db, [first])
    expect(() => migrate(db, [first, second, { name: '0002_bad', sql }])).toThrow(message)
    expect(version()).toBe(1)
    expect(tables()).toEqual(['client', 'visit'])
    expect(db.prepare('SELECT * FROM client').columns().map((column) => column.name)).toEqual(['id'])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  it('refuses a file of a newer Levator and leaves it byte for byte as it was', () => {
    migrate(db, [first, second])
    closeDatabase(db)
    const before = digest()
    db = openDatabase(file, key, { create: false })
    expect(() => migrate(db, [first])).toThrow(expect.objectContaining({ code: 'damaged', message: expect.stringMatching(/newer Levator/) }))
    db.close()
    expect(digest()).toBe(before)
  })

  it('refuses a gap in the numbering', () => {
    expect(() => migrate(db, [first, { ...second, name: '0002_second' }])).toThrow(/stands at place 1/)
    expect(version()).toBe(0)
  })

  it('brings an empty database to the shipped form', () => {
    expect(migrate(db)).toEqual(bundledMigrations.map(({ name }) => name))
    expect(version()).toBe(bundledMigrations.length)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

function digest(): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
