import { describe, expect, it } from 'vitest'
import type { Measured } from './block'
import { heightOn, pack } from './pack'

const whole = (height: number, keepWithNext = false): Measured => ({ kind: 'whole', height, keepWithNext })
const table = (rows: number, height = 20, keepWithNext = false): Measured => ({ kind: 'table', keepWithNext, head: 30, rows: Array.from({ length: rows }, () => height) })
const text = (lines: number, keepWithNext = false): Measured => ({
  kind: 'text',
  keepWithNext,
  before: 0,
  lineHeight: 10,
  starts: Array.from({ length: lines }, (_, line) => line * 50),
  length: lines * 50,
})

/** "0 1[0-3] | 1[3-5]": pages with the blocks on them. */
function drawn(blocks: Measured[], height = 100): string {
  const name = (piece: { block: number; from: number; to: number }) =>
    blocks[piece.block]?.kind === 'whole' ? String(piece.block) : `${piece.block}[${piece.from}-${piece.to}]`
  return pack(blocks, height)
    .map((page) => page.map(name).join(' '))
    .join(' | ')
}

describe('packing blocks into pages', () => {
  it.each<[string, Measured[], string]>([
    ['nothing is one empty page', [], ''],
    ['what fits stays together', [whole(40), whole(60)], '0 1'],
    ['what does not fit turns the page', [whole(40), whole(61)], '0 | 1'],
    ['a heading goes with what follows', [whole(50), whole(20, true), whole(40)], '0 | 1 2'],
    ['two headings in a row go with what follows', [whole(50), whole(10, true), whole(20, true), whole(40)], '0 | 1 2 3'],
    ['a heading goes with the first two rows of a table', [whole(25), whole(10, true), table(5)], '0 | 1 2[0-3] | 2[3-5]'],
    ['a table breaks between rows under a repeated header', [table(7)], '0[0-3] | 0[3-5] | 0[5-7]'],
    ['a single last row takes one with it', [whole(10), table(4)], '0 1[0-2] | 1[2-4]'],
    ['a short table is not parted', [whole(30), table(3)], '0 | 1[0-3]'],
    ['text breaks between lines', [whole(60), text(10)], '0 1[0-4] | 1[4-10]'],
    ['a single last line takes one with it', [whole(60), text(5)], '0 1[0-3] | 1[3-5]'],
    ['three lines stay together', [whole(80), text(3)], '0 | 1[0-3]'],
    ['a text longer than a page goes on', [text(25)], '0[0-10] | 0[10-20] | 0[20-25]'],
    ['a block higher than a page has one of its own', [whole(10), whole(150), whole(10)], '0 | 1 | 2'],
    ['what is kept together but is more than a page fills pages', [whole(30), whole(40, true), whole(40, true), whole(40)], '0 1 | 2 3'],
    ['the last lines go along with what they are kept with', [whole(20), text(7, true), whole(30)], '0 1[0-5] | 1[5-7] 2'],
    ['and the last rows of a table', [table(4, 15, true), whole(30)], '0[0-2] | 0[2-4] 1'],
    ['a short text goes along whole, and its heading with it', [whole(40), whole(10, true), text(3, true), whole(30)], '0 | 1 2[0-3] 3'],
    ['a text that fits with what it is kept with is not parted', [whole(20), text(5, true), whole(30)], '0 1[0-5] 2'],
    ['a row higher than a page has one of its own', [table(2, 200)], '0[0-1] | 0[1-2]'],
  ])('%s', (_what, blocks, pages) => {
    expect(drawn(blocks)).toBe(pages)
  })

  it('knows how much of a page is filled', () => {
    const blocks = [whole(60), text(10), table(2)]
    expect(pack(blocks, 100).map((page) => heightOn(page, blocks))).toEqual([100, 60, 70])
  })

  it('loses nothing and repeats nothing, whatever the sizes', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = (limit: number, salt: number) => (seed * 7919 + salt * 104729) % limit
      const blocks = Array.from({ length: 12 }, (_, at): Measured => {
        const kind = random(3, at)
        return kind === 0 ? whole(5 + random(140, at), random(2, at) === 0) : kind === 1 ? table(1 + random(9, at), 4 + random(40, at), random(3, seed) === 0) : text(1 + random(30, at), random(3, seed) === 1)
      })
      const seen = pack(blocks, 100).flat()
      blocks.forEach((block, index) => {
        const size = block.kind === 'whole' ? 1 : block.kind === 'table' ? block.rows.length : block.starts.length
        const pieces = seen.filter((piece) => piece.block === index)
        expect(pieces.flatMap((piece) => Array.from({ length: piece.to - piece.from }, (_, at) => piece.from + at))).toEqual(Array.from({ length: size }, (_, at) => at))
      })
      expect(seen.map((piece) => piece.block)).toEqual(seen.map((piece) => piece.block).toSorted((a, b) => a - b))
    }
  })
})
