import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, startApp, test } from './app'
import { wholeLife } from './whole-life'
import { filesWith } from './word-search'

// One word, typed into every field there is, must stand in no file but the one that was asked for.
const word = `zorbliquen${Date.now().toString(36)}`

test('what is typed is in no file, except in the PDF that was asked for', async () => {
  test.setTimeout(120_000)
  const since = Date.now() - 1000
  const outside = mkdtempSync(join(tmpdir(), 'levator-pdf-'))
  const dataDir = mkdtempSync(join(tmpdir(), 'levator-e2e-'))
  const pdf = join(outside, 'asked-for.pdf')
  const started = await startApp({ dataDir })
  const look = (when: string): void => {
    const { found } = filesWith(word, [dataDir, tmpdir(), '/var/tmp'], since)
    expect(found.filter((file) => file !== pdf), when).toEqual([])
  }
  await wholeLife(started, { word, pdf, look })
  await started.close()
  look('after the end')
  for (const folder of [dataDir, outside]) rmSync(folder, { recursive: true })
})

test('the same search finds the word where it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-control-'))
  const deep = join(folder, 'a', 'b')
  mkdirSync(deep, { recursive: true })
  const plain = { 'utf8.txt': Buffer.from(`… ${word} …`), 'utf16.bin': Buffer.from(`…${word}`, 'utf16le') }
  for (const [name, bytes] of Object.entries(plain)) writeFileSync(join(deep, name), bytes)
  for (const before of ['', 'x', 'xy']) writeFileSync(join(deep, `base64-${before.length}.txt`), Buffer.from(`${before}${word} and more`).toString('base64'))
  const open = join(folder, 'without-cipher.db')
  const db = new Database(open)
  db.exec('CREATE TABLE note (text TEXT)')
  db.prepare('INSERT INTO note VALUES (?)').run(word)
  db.close()
  const { found } = filesWith(word, [folder])
  expect(found.map((file) => file.slice(folder.length + 1)).toSorted()).toEqual([
    join('a', 'b', 'base64-0.txt'),
    join('a', 'b', 'base64-1.txt'),
    join('a', 'b', 'base64-2.txt'),
    join('a', 'b', 'utf16.bin'),
    join('a', 'b', 'utf8.txt'),
    'without-cipher.db',
  ])
  // By date: what is older than the start is left out, what is newer is not.
  expect(filesWith(word, [folder], Date.now() + 60_000).found).toEqual([])
  expect(filesWith(word, [folder], Date.now() - 60_000).found).toHaveLength(6)
  rmSync(folder, { recursive: true })
})
