import type { Measured, Piece } from './block'

/** Fewest lines of a paragraph, and rows of a table, left alone at the foot or the head of a page. */
const together = 2

/**
 * Packs measured blocks into pages of a height: no heading last on a page, no row split, no single line or row left alone
 * where there were more, nothing kept apart from what follows it. A whole block higher than a page gets a page of its own.
 */
export function pack(blocks: readonly Measured[], pageHeight: number): Piece[][] {
  const pages: Piece[][] = [[]]
  let left = pageHeight
  const turn = () => {
    if (pages.at(-1)?.length === 0) return
    pages.push([])
    left = pageHeight
  }
  const place = (piece: Piece, height: number) => {
    pages.at(-1)?.push(piece)
    left -= height
  }
  blocks.forEach((block, index) => {
    const next = block.keepWithNext ? least(blocks, index + 1) : 0
    const chain = least(blocks, index)
    // Blocks that should stay together but are more than a page cannot: then each stands where it fits.
    if ((chain > pageHeight ? own(block) : chain) > left) turn()
    if (block.kind === 'whole') return place({ block: index, from: 0, to: 1 }, block.height)
    const units = unitsOf(block)
    for (let from = 0; from < units.sizes.length; ) {
      const fitting = fit(units.sizes, from, left - units.before)
      let to = from + balanced(fitting, units.sizes.length - from)
      // All of it would fit here, but not what it is kept with: the last two go along, where that leaves no single one behind.
      if (to === units.sizes.length && left - units.before - sum(units.sizes.slice(from)) < next && to - from >= 2 * together) to -= together
      if (to <= from && pages.at(-1)?.length) {
        turn()
        continue
      }
      const end = Math.max(to, from + 1)
      place({ block: index, from, to: end }, units.before + sum(units.sizes.slice(from, end)))
      from = end
      if (from < units.sizes.length) turn()
    }
  })
  return pages.filter((page, index) => index === 0 || page.length > 0)
}

function unitsOf(block: Measured & { kind: 'table' | 'text' }): { before: number; sizes: number[] } {
  return block.kind === 'table'
    ? { before: block.head, sizes: block.rows }
    : { before: block.before, sizes: block.starts.map(() => block.lineHeight) }
}

/** Height without which a block may not begin on a page, the block it is kept with included. */
function least(blocks: readonly Measured[], index: number): number {
  const block = blocks[index]
  if (!block) return 0
  return own(block) + (block.keepWithNext && !isParted(block) ? least(blocks, index + 1) : 0)
}

/** The same without the block after it. */
function own(block: Measured): number {
  if (block.kind === 'whole') return block.height
  const { before, sizes } = unitsOf(block)
  return before + sum(sizes.slice(0, isParted(block) ? together : sizes.length))
}

/** Three lines cannot be parted in two and two. */
const isParted = (block: Measured): boolean => block.kind !== 'whole' && unitsOf(block).sizes.length >= 2 * together

/** Height of what stands on a page. */
export function heightOn(page: readonly Piece[], blocks: readonly Measured[]): number {
  return sum(
    page.map(({ block: index, from, to }) => {
      const block = blocks[index]
      if (block === undefined) return 0
      if (block.kind === 'whole') return block.height
      const { before, sizes } = unitsOf(block)
      return before + sum(sizes.slice(from, to))
    }),
  )
}

function fit(sizes: readonly number[], from: number, room: number): number {
  let used = 0
  let count = 0
  for (const size of sizes.slice(from)) {
    used += size
    if (used > room) break
    count += 1
  }
  return count
}

/** Of `rest` units `fitting` would fit: takes fewer where a single one would be left over. */
function balanced(fitting: number, rest: number): number {
  if (fitting >= rest) return rest
  return rest - fitting < together && fitting > together ? rest - together : fitting
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
