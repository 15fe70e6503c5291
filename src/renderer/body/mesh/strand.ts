/** Client coordinates of the figure: y runs from crown (20) to toes (about 1028), x = 0 is the midline. */
export type Point = readonly [x: number, y: number]
export type Cubic = readonly [Point, Point, Point, Point]

export type Knot = { readonly name: string | null; readonly at: Point; readonly corner: boolean }

const TOKEN = /^(?:([a-z][a-z0-9-]*)(?:@(-?[\d.]+),(-?[\d.]+))?|(-?[\d.]+),(-?[\d.]+))(!?)$/

/**
 * A strand is a smooth line through points, written as words: `name@x,y` defines a named point, `name` uses one defined
 * elsewhere, `x,y` is a nameless bend, and a trailing `!` makes a sharp corner. Two passes, so a name may be used before its definition.
 */
export function readStrands(strands: Readonly<Record<string, string>>): Map<string, Knot[]> {
  const named = new Map<string, Point>()
  for (const [strand, text] of Object.entries(strands)) {
    for (const { name, at } of words(strand, text)) {
      if (name === null || at === null) continue
      if (named.has(name)) throw new Error(`Point ${name} is defined twice (again in strand ${strand})`)
      named.set(name, at)
    }
  }
  const read = new Map<string, Knot[]>()
  for (const [strand, text] of Object.entries(strands)) {
    read.set(strand, words(strand, text).map(({ name, at, corner }) => {
      const place = at ?? named.get(name ?? '')
      if (!place) throw new Error(`Strand ${strand} uses the unknown point ${name}`)
      return { name, at: place, corner }
    }))
  }
  return read
}

function words(strand: string, text: string): { name: string | null; at: Point | null; corner: boolean }[] {
  return text.trim().split(/\s+/).map((word) => {
    const found = TOKEN.exec(word)
    if (!found) throw new Error(`Strand ${strand}: cannot read "${word}"`)
    const [, name, nx, ny, x, y, corner] = found
    const at = nx !== undefined ? [Number(nx), Number(ny)] as const : x !== undefined ? [Number(x), Number(y)] as const : null
    return { name: name ?? null, at, corner: corner === '!' }
  })
}

/** One cubic per pair of neighbouring points: a centripetal Catmull-Rom curve, which neither loops nor overshoots. */
export function smooth(knots: readonly Knot[]): Cubic[] {
  return knots.slice(1).map((end, i) => {
    const start = knots[i] as Knot
    const before = start.corner ? null : knots[i - 1]?.at ?? acrossMidline(start.at, end.at)
    const after = end.corner ? null : knots[i + 2]?.at ?? acrossMidline(end.at, start.at)
    return segment(before, start.at, end.at, after)
  })
}

/** A line that ends on the midline goes on in its own mirror image, so it must cross level. */
function acrossMidline(at: Point, neighbour: Point): Point | null {
  return at[0] === 0 && neighbour[0] !== 0 ? [-neighbour[0], neighbour[1]] : null
}

function segment(before: Point | null, a: Point, b: Point, after: Point | null): Cubic {
  const fromA = before && handle(before, a, b)
  const fromB = after && handle(after, b, a)
  if (fromA && fromB) return [a, fromA, fromB, b]
  if (fromB) return [a, between(a, fromB, 0.5), fromB, b]
  if (fromA) return [a, fromA, between(b, fromA, 0.5), b]
  return [a, between(a, b, 1 / 3), between(a, b, 2 / 3), b]
}

function handle(before: Point, at: Point, next: Point): Point {
  const back = Math.sqrt(Math.hypot(at[0] - before[0], at[1] - before[1]))
  const on = Math.sqrt(Math.hypot(next[0] - at[0], next[1] - at[1]))
  const weight = 2 * back * back + 3 * back * on + on * on
  const along = (axis: 0 | 1): number =>
    (back * back * next[axis] - on * on * before[axis] + weight * at[axis]) / (3 * back * (back + on))
  return [along(0), along(1)]
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
