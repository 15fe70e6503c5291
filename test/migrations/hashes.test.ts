import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundledMigrations } from '../../src/main/db/migrate'

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, '../../drizzle/hashes.json'), 'utf8')) as Record<string, string>

it('no shipped migration was edited (before it ships: npm run db:hash)', () => {
  const found = bundledMigrations.map(({ name, sql }) => [
    `${name}.sql`,
    createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex'),
  ])
  expect(Object.fromEntries(found)).toEqual(recorded)
})
