import type { z } from 'zod'
import { AppError } from '../shared/errors'

/** What one call may bring, far above the longest session: a list of four thousand million holes would keep zod busy for ever. */
const most = { values: 50_000, characters: 8_000_000, depth: 24 }

/** Enough to mend a form by; what a page that sends nonsense gets beyond is nobody's need. */
const mostFields = 100

/** @throws AppError 'invalid_input', each place named in `fields`; a fault of the whole is named `input` */
export function parseInput(schema: z.ZodType, raw: unknown): unknown {
  if (!isBounded(raw)) {
    const sentence = 'This is more than fits into one step. Nothing was saved. Shorten it, or enter it in parts.'
    throw new AppError('invalid_input', sentence, { input: sentence })
  }
  const result = safeParse(schema, raw)
  if (result === undefined) throw new AppError('invalid_input', 'Some fields need another look. Nothing was saved.', { input: 'This cannot be read.' })
  if (result.success) return result.data
  const fields = new Map<string, string>()
  for (const [path, sentence] of placesOf(result.error.issues, [])) {
    const name = path.map(String).join('.').slice(0, 200) || 'input'
    if (!fields.has(name) && fields.size < mostFields) fields.set(name, sentence)
  }
  throw new AppError('invalid_input', 'Some fields need another look. Nothing was saved.', Object.fromEntries(fields))
}

/** `undefined`: zod itself stumbled, over an object in place of a number that has no value as one. */
function safeParse(schema: z.ZodType, raw: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(raw)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

type Place = [path: PropertyKey[], sentence: string]

/** A key that is not known is named by itself, and a fault inside a choice by its own place: both would stand under the whole. */
function placesOf(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[]): Place[] {
  return issues.flatMap((issue): Place[] => {
    const path = [...above, ...issue.path]
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [[...path, key], 'This field is not known here.'])
    if (issue.code === 'invalid_union') {
      const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length)
      if (nearest !== undefined && nearest.length > 0) return placesOf(nearest, path)
    }
    return [[path, issue.message]]
  })
}

/** Walks without recursion, so that no nesting is too deep for it; what leads back to itself is counted until it is too much. */
function isBounded(raw: unknown): boolean {
  let values = 0
  let characters = 0
  const open: [value: unknown, depth: number][] = [[raw, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [value, depth] = next
    if (typeof value === 'string') characters += value.length
    if (typeof value === 'object' && value !== null) {
      const inside = partsOf(value, most.values - values)
      if (inside === undefined || depth === most.depth) return false
      for (const part of inside) open.push([part, depth + 1])
      values += inside.length
    }
    if (values > most.values || characters > most.characters) return false
  }
  return true
}

/** `undefined`: more than `limit`. */
function partsOf(value: object, limit: number): readonly unknown[] | undefined {
  // Each byte and each letter of a boxed text is a key to zod, which would name them one by one: five million take it seconds.
  if (ArrayBuffer.isView(value)) return value.byteLength > limit ? undefined : []
  if (value instanceof String) return value.length > limit ? undefined : []
  if (Array.isArray(value)) return value.length > limit ? undefined : value
  // The names are kept or echoed too, so they count. By themselves first: millions of names with their values take seconds to put together.
  const names = Object.keys(value)
  return names.length * 2 > limit ? undefined : Object.entries(value).flat()
}
