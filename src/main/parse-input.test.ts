import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from '../shared/errors'
import { parseInput } from './parse-input'

const One = z.strictObject({ a: z.string('A is text.') })
const Two = z.strictObject({ b: z.number('B is a number.'), c: z.number('C is a number.') })
const schema = z.strictObject({
  name: z.string('Give a name.'),
  list: z.array(z.strictObject({ n: z.number('Not a number.') })).optional(),
  choice: z.union([One, Two]).optional(),
  details: z.record(z.string(), z.number('Not a number.')).optional(),
})

function fieldsOf(raw: unknown, by: z.ZodType = schema): Record<string, string> {
  try {
    parseInput(by, raw)
  } catch (error) {
    if (error instanceof AppError) return error.fields ?? {}
    throw error
  }
  return {}
}

describe('every fault has a name', () => {
  it.each<[what: string, raw: unknown, fields: Record<string, string>]>([
    ['a field', { name: 1 }, { name: 'Give a name.' }],
    ['one deep inside', { name: 'x', list: [{ n: 1 }, { n: 'x' }] }, { 'list.1.n': 'Not a number.' }],
    ['an unknown key', { name: 'x', nmae: 'y' }, { nmae: 'This field is not known here.' }],
    ['unknown keys inside', { name: 'x', list: [{ n: 1, m: 1, o: 1 }] }, { 'list.0.m': 'This field is not known here.', 'list.0.o': 'This field is not known here.' }],
    ['a choice, by the nearest of its branches', { name: 'x', choice: { b: 1, c: 'x' } }, { 'choice.c': 'C is a number.' }],
    ['the whole', 'text', { input: 'Invalid input: expected object, received string' }],
  ])('%s', (_what, raw, fields) => expect(fieldsOf(raw)).toEqual(fields))

  it('also one called __proto__, which touches nothing else', () => {
    const fields = fieldsOf(JSON.parse('{"name":"x","__proto__":{"polluted":true}}'))
    expect(Object.entries(fields)).toEqual([['__proto__', 'This field is not known here.']])
    expect('polluted' in {}).toBe(false)
  })

  it('a choice at the top', () => {
    expect(fieldsOf({ b: 'x', c: 1 }, z.union([One, Two]))).toEqual({ b: 'B is a number.' })
    expect(fieldsOf({}, z.union([One, Two]))).toEqual({ a: 'A is text.' })
  })

  it('no more than a hundred of them', () => {
    const raw = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))
    expect(Object.keys(fieldsOf(raw))).toHaveLength(100)
  })
})

describe('too much for one step is refused before any schema looks at it', () => {
  const deep = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 1)
  const cyclic: Record<string, unknown> = { name: 'x' }
  cyclic['itself'] = cyclic
  const holes: unknown[] = []
  holes.length = 4_000_000_000
  it.each<[what: string, raw: unknown]>([
    ['a list of four thousand million holes', { name: 'x', list: holes }],
    ['five million bytes', new Uint8Array(5_000_000)],
    ['five million bytes in place of a field', { name: new Uint8Array(5_000_000) }],
    ['a boxed text of as many letters', Object('x'.repeat(5_000_000))],
    ['a million names', Object.fromEntries(Array(1_000_000).entries())],
    ['fifty megabytes of text', { name: 'x'.repeat(50_000_000) }],
    ['fifty megabytes as a name', { name: 'x', ['k'.repeat(50_000_000)]: 1 }],
    ['a list of a million', { name: 'x', list: Array(1_000_000).fill({ n: 1 }) }],
    ['a hundred thousand levels', { name: 'x', list: deep(100_000) }],
    ['itself inside itself', cyclic],
    ['a list of lists, each the same', { list: Array(40_000).fill(Array(40_000).fill(1)) }],
  ])('%s', (_what, raw) => expect(fieldsOf(raw)).toEqual({ input: expect.stringMatching(/more than fits/) }))

  it('no schema was asked', () => {
    const never = z.any().refine(() => {
      throw new Error('asked')
    })
    expect(fieldsOf(holes, never)).toHaveProperty('input')
  })

  it('the longest session is far from too much', () => {
    const text = 'x'.repeat(20_000)
    const long = { name: text, list: Array.from({ length: 3000 }, () => ({ n: 1 })), details: Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`d${index}`, 1])) }
    expect(parseInput(schema, long)).toEqual(long)
  })
})

it('an object that zod stumbles over is refused like any other', () => {
  const bounded = z.strictObject({ name: z.string().min(1).max(5) })
  for (const length of [{ valueOf: 1, toString: 1 }, Object.create(null) as object]) {
    expect(() => bounded.safeParse({ name: { length } })).toThrow(TypeError)
    expect(fieldsOf({ name: { length } }, bounded)).toEqual({ input: 'This cannot be read.' })
  }
})
