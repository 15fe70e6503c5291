import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { outcomeOf, temporaryFolder } from '../../../test/helpers/vault'
import { checkFile, checkPages } from './check-pages'
import { closeDatabase, openDatabase } from './open'

const pageBytes = 4096
const key = { key: randomBytes(32), salt: randomBytes(16) }

/** An encrypted file with a table, an index, a search index and a row that needs pages of its own. */
function someFile(): string {
  const file = join(temporaryFolder(), 'some.db')
  const db = openDatabase(file, key, { create: true })
  db.exec('create table note (id integer primary key, text text) strict; create index by_text on note (text); create virtual table words using fts5 (text)')
  const insert = db.prepare('insert into note (text) values (?)')
  for (let row = 0; row < 500; row++) insert.run(`row ${row} ${'x'.repeat(40)}`)
  insert.run('y'.repeat(20_000))
  db.exec('insert into words (text) select text from note')
  closeDatabase(db)
  return file
}

describe('reading all pages', () => {
  it('finds a bit flipped in any of them', async () => {
    const file = someFile()
    expect(await outcomeOf(() => checkFile(file, key))).toBe('done')
    const whole = readFileSync(file)
    for (let at = pageBytes / 2; at < whole.length; at += pageBytes) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)
      writeFileSync(file, bytes)
      expect(await outcomeOf(() => checkFile(file, key)), `page ${Math.floor(at / pageBytes) + 1}`).toBe('damaged')
    }
  })

  it('beside a connection that writes, writes nothing, and sees what stands in the log', async () => {
    const file = someFile()
    const db = openDatabase(file, key, { create: false })
    db.exec("update note set text = 'changed' where id < 100; delete from note where id > 400")
    const before = readFileSync(file)
    expect(await outcomeOf(() => checkFile(file, key))).toBe('done')
    expect(readFileSync(file).equals(before)).toBe(true)
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(await outcomeOf(() => checkFile(file, key))).toBe('done')
    closeDatabase(db)
  })

  it('finds pages that stand nowhere, as the check of the whole file does', () => {
    const file = join(temporaryFolder(), 'plain.db')
    const db = new Sqlite(file)
    db.exec('create table note (text text); create table other (text text)')
    for (let row = 0; row < 200; row++) db.prepare('insert into note values (?)').run('x'.repeat(200))
    db.exec('delete from note')
    checkPages(db)
    db.close()
    // The list of free pages, forgotten: as by a first page from another time.
    const bytes = readFileSync(file)
    bytes.fill(0, 32, 40)
    writeFileSync(file, bytes)
    const again = new Sqlite(file)
    expect(String(again.pragma('quick_check(1)', { simple: true }))).toMatch(/never used/)
    expect(() => checkPages(again)).toThrow(/damaged/)
    again.close()
  })

  it('a file that is not there any more is not called damaged', async () => {
    const file = someFile()
    rmSync(file)
    expect(await outcomeOf(() => checkFile(file, key))).toBe('storage')
  })
})
