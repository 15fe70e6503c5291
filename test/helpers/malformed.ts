import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

export interface Malformed {
  what: string
  input: unknown
}

/** Never right anywhere. */
const neverFits: readonly (readonly [string, unknown])[] = [
  ['an object of no known shape', { unexpected: true }],
  ['a list of objects', [{ unexpected: true }]],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a huge string', 'x'.repeat(1_000_000)],
  ['a bigint', 1n],
]

/** Further values for a field that holds a value of this type in the valid sample. */
const wrongFor: Readonly<Record<string, readonly unknown[]>> = {
  number: ['text', '1', true, -1_000_000.5, new Date(0)],
  boolean: ['true', 1, 0],
  string: [42, true, new Date(0)],
  object: ['text', 42, true, []],
  array: ['text', 42, true, {}],
}

/**
 * Inputs made from a valid one, each broken in one place: the whole replaced, every field replaced by values of other types,
 * every required field left out, an unknown key added to every object. The sample must hold every field of the schema.
 */
export function malformedInputs(schema: z.ZodType, sample: unknown): Malformed[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const whole = [undefined, null, 'text', 42, true, [], [sample], Number.NaN].map((input) => ({ what: `whole = ${show(input)}`, input }))
  const nothing = requiredIn(json, sample).length > 0 ? [{ what: 'an empty object', input: {} }] : []
  return [...whole, ...nothing, ...brokenAt(json, sample, [])].map(({ what, input }) => ({ what, input }))

  function brokenAt(node: JsonSchema, value: unknown, path: string[]): Malformed[] {
    const replaced = path.length === 0 ? [] : replacements(value).map(([name, wrong]) => at(path, name, () => wrong))
    if (Array.isArray(value)) {
      if (value.length === 0) throw new Error(`the sample shows nothing of the list ${path.join('.')}`)
      return [...replaced, ...value.flatMap((item, index) => brokenAt(itemOf(node), item, [...path, String(index)]))]
    }
    if (typeof value !== 'object' || value === null) return replaced
    const branch = branchFor(node, value)
    const extra = branch.properties === undefined ? [] : ['extra', '__proto__', 'constructor', 'toString'].map((key) => at(path, `unknown key ${key}`, (was) => withKey(was, key)))
    const missing = requiredIn(node, value).flatMap((key) => [
      at(path, `without ${key}`, (was) => Object.fromEntries(Object.entries(was as object).filter(([name]) => name !== key))),
      at(path, `${key} undefined`, (was) => ({ ...(was as object), [key]: undefined })),
    ])
    const inside = Object.entries(value).flatMap(([key, part]) => brokenAt(propertyOf(branch, key), part, [...path, key]))
    return [...replaced, ...extra, ...missing, ...inside]
  }

  function at(path: string[], what: string, change: (was: unknown) => unknown): Malformed {
    return { what: `${path.join('.') || '(whole)'}: ${what}`, input: changedAt(sample, path, change) }
  }
}

function replacements(value: unknown): (readonly [string, unknown])[] {
  const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
  return [...neverFits, ...(wrongFor[type] ?? []).map((wrong) => [`${show(wrong)} for a ${type}`, wrong] as const)]
}

/** The branch of a union that knows all keys of the value; the sample may not leave a field of it out. */
function branchFor(node: JsonSchema, value: object): JsonSchema {
  const keys = Object.keys(value)
  const branch = branchesOf(node).find((one) => one.additionalProperties !== undefined && one.properties === undefined) ??
    branchesOf(node).find((one) => one.properties !== undefined && keys.every((key) => Object.hasOwn(one.properties ?? {}, key)))
  if (branch === undefined) throw new Error(`the sample has keys the schema does not know: ${keys.join(', ')}`)
  // A field that is named only to say why it is refused can stand in no sample.
  const unseen = Object.entries(branch.properties ?? {}).flatMap(([key, node]) => (keys.includes(key) || (node as JsonSchema).not !== undefined ? [] : [key]))
  if (unseen.length > 0) throw new Error(`the sample leaves out ${unseen.join(', ')}`)
  return branch
}

function branchesOf(node: JsonSchema): JsonSchema[] {
  const branches = node.anyOf ?? node.oneOf
  return branches === undefined ? [node] : branches.flatMap((branch) => branchesOf(branch as JsonSchema))
}

function requiredIn(node: JsonSchema, value: unknown): string[] {
  return typeof value === 'object' && value !== null ? (branchFor(node, value).required ?? []) : []
}

function propertyOf(node: JsonSchema, key: string): JsonSchema {
  return (node.properties?.[key] ?? node.additionalProperties) as JsonSchema
}

function itemOf(node: JsonSchema): JsonSchema {
  const list = branchesOf(node).find((branch) => branch.items !== undefined)
  if (list === undefined) throw new Error('the sample has a list where the schema has none')
  return list.items as JsonSchema
}

function changedAt(value: unknown, [key, ...rest]: string[], change: (was: unknown) => unknown): unknown {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changedAt(item, rest, change) : item))
  return { ...(value as object), [key]: changedAt((value as Record<string, unknown>)[key], rest, change) }
}

/** An own key, also when it is `__proto__`, as structured clone and JSON can bring it. */
function withKey(value: unknown, key: string): unknown {
  const copy = { ...(value as object) }
  Object.defineProperty(copy, key, { value: { polluted: true }, enumerable: true, configurable: true, writable: true })
  return copy
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 20) ?? String(value)
}
