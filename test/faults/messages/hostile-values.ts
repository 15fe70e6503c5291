import fc from 'fast-check'

/** Keys that reach into an object's own machinery when it is used carelessly. */
export const trickyKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'toJSON', 'then', 'hasOwnProperty', 'length', '0', '', 'id', 'extra'] as const

/** Texts that break out of SQL, pages, file names, dates and Unicode handling. None of them may be told back in an error. */
export const trickyTexts = [
  '', ' ', '\0', 'a\0b', "'; DROP TABLE client; --", "' OR 1=1 --", '"; PRAGMA writable_schema=1; --', '%', '_', '*', '"', '"*', 'NEAR(a b', 'a AND', '-a', '^a', '{col}:x',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '${7*7}', '{{7*7}}', '../../etc/passwd', 'C:\\con', 'nul.txt', 'a/b', '=cmd|x',
  '\u202eabc', '\ufeff', '\ud800', '\udfff\ud800', 'e\u0301'.repeat(40), '👩‍👩‍👧‍👦', '合谷', 'مرحبا', '\u2028', '\r\n', '\u0085',
  '2026-02-30', '0000-00-00', '9999-12-31', '-1-01-01', '2026-03-02T09:30:00Z', '24:00', '23:59', 'NaN', 'Infinity', '1e400', '0x10', '1,5', 'null', 'undefined', 'true',
  'levator-scapulae-left', 'LI4', 'acupuncture', '0,0,0', '-400,2100,50 -390,2140,61', '1e9,1e9,1 1,1,1', 'x'.repeat(70_000),
] as const

const trickyNumbers = [0, -0, 1, 2, 3, 4, 5, 7, 11, -1, 0.5, 1e-320, 255, 256, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, -(2 ** 53), 1e308, Number.NaN, Infinity, -Infinity] as const

/** Whatever structured clone lets through, and some that is too much of it. */
const tooMuch: readonly (() => unknown)[] = [
  () => 'x'.repeat(9_000_000),
  () => Array.from({ length: 60_000 }, () => 1),
  () => holes(4_000_000_000),
  () => nested(10_000),
  () => nested(30),
  () => Object.fromEntries(Array.from({ length: 60_000 }, (_value, key) => [`k${key}`, key])),
  () => new Uint8Array(5_000_000),
  () => new ArrayBuffer(8),
  () => cyclic(),
]

const odd: readonly (() => unknown)[] = [
  () => undefined, () => null, () => true, () => false, () => 1n, () => -(2n ** 70n), () => [], () => ({}), () => [[]], () => [null], () => Array.from({ length: 3 }),
  () => new Date(0), () => new Date(Number.NaN), () => new Map([[1, 2]]), () => new Set([1]), () => /x/g, () => new Error('x'), () => Object(1), () => Object('a'),
  () => new Float64Array(2), () => new DataView(new ArrayBuffer(2)), () => Object.create(null), () => withOwnProto(), () => JSON.parse('{"then":1}') as unknown, () => ({ length: -1 }), () => holes(2),
]

function holes(length: number): unknown {
  const list: unknown[] = []
  list.length = length
  return list
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

function cyclic(): unknown {
  const ring: Record<string, unknown> = { id: 1 }
  ring['self'] = [ring]
  return ring
}

/** `__proto__` as an own key: structured clone and JSON can bring it. */
export function withOwnProto(value: object = {}): unknown {
  return Object.defineProperty(value, '__proto__', { value: { polluted: true, id: 1 }, enumerable: true, configurable: true, writable: true })
}

const poolSize = 3000

/** Draws hostile values: from the lists above, and from what fast-check makes of the seed. */
export function hostileValues(seed: number, random: () => number) {
  const anything = fc.anything({
    withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true,
    withTypedArray: true, maxDepth: 4, maxKeys: 6, key: fc.oneof(fc.string(), fc.constantFrom(...trickyKeys)),
  })
  const pool = fc.sample(anything, { seed, numRuns: poolSize })
  const from = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return {
    from,
    text: (): string => from(trickyTexts),
    number: (): number => from(trickyNumbers),
    key: (): string => from(trickyKeys),
    anything(): unknown {
      const kind = random()
      if (kind < 0.002) return from(tooMuch)()
      if (kind < 0.15) return from(odd)()
      if (kind < 0.3) return from(trickyTexts)
      if (kind < 0.4) return from(trickyNumbers)
      return from(pool)
    },
  }
}
export type HostileValues = ReturnType<typeof hostileValues>
