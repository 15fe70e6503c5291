// Writes drizzle/hashes.json: one SHA-256 for each migration. Until a migration has shipped its hash may change;
// afterwards the file is never edited, and test/migrations/hashes.test.ts fails when it was.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../drizzle/', import.meta.url)
const hashes = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name) => [name, createHash('sha256').update(readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n')).digest('hex')]),
)
writeFileSync(new URL('hashes.json', folder), `${JSON.stringify(hashes, null, 2)}\n`)
console.log(`drizzle/hashes.json: ${Object.keys(hashes).length} migrations`)
