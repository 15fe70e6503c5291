/**
 * What of one value has to be changed to get another, as JSON: `v` another value, `t` and `l` a text and a list with so much kept at its
 * beginning and end and this between, `o` the parts of an object (null: it has no such part).
 */
export type Difference = { v: unknown } | { t: [start: number, end: number, text: string] } | { l: [start: number, end: number, entries: unknown[]] } | { o: Record<string, Difference | null> }

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** How to get `to` out of `from`. Parts that are the same object are not looked into: states share what did not change. */
export function difference(from: unknown, to: unknown): Difference {
  if (typeof from === 'string' && typeof to === 'string') {
    const [start, end] = kept(from, to)
    return { t: [start, end, to.slice(start, to.length - end)] }
  }
  if (Array.isArray(from) && Array.isArray(to)) {
    const [start, end] = kept(from, to)
    return { l: [start, end, to.slice(start, to.length - end)] }
  }
  if (isObject(from) && isObject(to)) {
    const parts: Record<string, Difference | null> = {}
    for (const key of Object.keys(to)) if (!Object.hasOwn(from, key)) parts[key] = { v: to[key] }
    else if (from[key] !== to[key]) parts[key] = difference(from[key], to[key])
    for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) parts[key] = null
    return { o: parts }
  }
  return { v: to }
}

/** @throws Error when it was not made from such a value */
export function applied(from: unknown, change: Difference): unknown {
  if ('v' in change) return change.v
  if ('t' in change && typeof from === 'string') {
    const [start, end, text] = fitting(change.t, from.length)
    return from.slice(0, start) + text + from.slice(from.length - end)
  }
  if ('l' in change && Array.isArray(from)) {
    const [start, end, entries] = fitting(change.l, from.length)
    return [...(from.slice(0, start) as unknown[]), ...entries, ...(from.slice(from.length - end) as unknown[])]
  }
  if ('o' in change && isObject(from)) {
    const to: Record<string, unknown> = { ...from }
    for (const [key, part] of Object.entries(change.o)) {
      if (part === null) delete to[key]
      else to[key] = applied(from[key], part)
    }
    return to
  }
  throw new Error('A kept step does not fit what it was made from.')
}

function fitting<T>(change: [number, number, T], length: number): [number, number, T] {
  if (change[0] + change[1] > length) throw new Error('A kept step does not fit what it was made from.')
  return change
}

/** How much both have in common at the beginning and, of the rest, at the end. */
function kept(from: ArrayLike<unknown>, to: ArrayLike<unknown>): [start: number, end: number] {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let end = 0
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  return [start, end]
}
