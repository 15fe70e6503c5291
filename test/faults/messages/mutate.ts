import { type HostileValues, withOwnProto } from './hostile-values'

type Holder = Record<string, unknown> | unknown[]
interface Place {
  holder: Holder
  key: string
}

/** A copy of a valid input, changed in one to four places. What comes out may still be valid. */
export function mutated(sample: unknown, values: HostileValues, random: () => number): unknown {
  const root = { input: structuredClone(sample) }
  for (let left = 1 + Math.floor(random() ** 2 * 4); left > 0; left--) {
    const places = placesIn(root)
    const place = places[Math.floor(random() * places.length)]
    if (place !== undefined) change(place, root, values, random)
  }
  return root.input
}

/** Every place at which something stands, in the order of the keys. */
function placesIn(root: Holder): Place[] {
  const found: Place[] = []
  const open: Holder[] = [root]
  const seen = new Set<Holder>()
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    if (seen.has(holder)) continue
    seen.add(holder)
    for (const key of Object.keys(holder).slice(0, 200)) {
      found.push({ holder, key })
      const value = (holder as Record<string, unknown>)[key]
      if (isPlain(value)) open.push(value)
    }
  }
  return found
}

function isPlain(value: unknown): value is Holder {
  return Array.isArray(value) ? value.length < 5000 : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function change({ holder, key }: Place, root: Holder, values: HostileValues, random: () => number): void {
  const was = (holder as Record<string, unknown>)[key]
  const put = (value: unknown) => void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })
  const way = random()
  if (way < 0.02) put(root)
  else if (way < 0.2) put(values.anything())
  else if (way < 0.3 && !Array.isArray(holder)) delete holder[key]
  else if (typeof was === 'number') put(random() < 0.5 ? values.number() : was + Math.floor(random() * 5) - 2)
  else if (typeof was === 'string') put(random() < 0.7 ? values.text() : `${was}${values.text()}`)
  else if (typeof was === 'boolean') put(!was)
  else if (Array.isArray(was)) put(isPlain(was) ? ofList(was, values, random) : [])
  else if (isPlain(was)) ofObject(was as Record<string, unknown>, values, random)
  else put(values.anything())
}

function ofList(list: unknown[], values: HostileValues, random: () => number): unknown {
  const way = random()
  if (way < 0.2) return []
  // The same elements once more, not copies: one may be nested deeper than can be copied.
  if (way < 0.5) return [...list, ...list]
  if (way < 0.6) return list.toReversed()
  if (way < 0.7) return Array.from({ length: 400 }, () => list[0])
  if (way < 0.8) return Object.fromEntries(list.entries())
  return [...list, values.anything()]
}

function ofObject(object: Record<string, unknown>, values: HostileValues, random: () => number): void {
  const keys = Object.keys(object)
  const way = random()
  if (way < 0.3) Object.defineProperty(object, values.key(), { value: values.anything(), enumerable: true, configurable: true, writable: true })
  else if (way < 0.45) withOwnProto(object)
  else if (way < 0.6) Object.setPrototypeOf(object, null)
  else if (keys.length > 1) {
    const [one, other] = [values.from(keys), values.from(keys)]
    ;[object[one], object[other]] = [object[other], object[one]]
  }
}
