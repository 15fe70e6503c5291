import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { faultText } from './fault-text'

const secret = 'Zaunkönig told her'

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const failedQuery = () => {
  class DrizzleQueryError extends Error {}
  throw Object.assign(new DrizzleQueryError(`Failed query: insert into note\nparams: ${secret}`), { params: [secret] })
}

it.each<[what: string, act: () => unknown]>([
  ['JSON that does not parse', () => JSON.parse(`${secret} {`)],
  ['a schema that refuses', () => z.strictObject({ a: z.literal('x', { error: ({ input }) => `not ${String(input)}` }) }).parse({ a: secret })],
  ['an unknown key', () => z.strictObject({}).parse({ [secret]: 1 })],
  ['a value that Node refuses', () => readFileSync(`/tmp/\u0000${secret}`)],
  ['a failed query with its parameters', failedQuery],
  ['text thrown as it is', () => {
    throw secret
  }],
  ['one behind another', () => {
    throw new Error('while reading', { cause: thrownBy(() => JSON.parse(`${secret} {`)) })
  }],
  ['words that look like a place', () => JSON.parse(`\n    at ${secret} {`)],
])('the log never quotes what somebody typed: %s', (_what, act) => {
  const text = faultText(thrownBy(act))
  expect(text).not.toContain('Zaunk')
  expect(text.length).toBeGreaterThan(10)
})

it('says what can be said: our own words, those of SQLite, the code and the place', () => {
  expect(faultText(new Error('a query wrote to the database'))).toMatch(/^Error a query wrote to the database\n {4}at .*fault-text\.test\.ts/)
  expect(faultText(thrownBy(() => new Sqlite(':memory:').exec('select * from gone')))).toMatch(/^SqliteError SQLITE_ERROR no such table: gone\n/)
  expect(faultText(thrownBy(() => JSON.parse('{')))).toMatch(/^SyntaxError\n {4}at /)
  expect(faultText(null)).toBe('something was thrown that is no error (object)')
})
