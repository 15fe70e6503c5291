import type { Block, Measured } from './block'

/**
 * Reads sizes of the drawn blocks, the children of `host` in their order, at true size (no transform above it).
 * All reads, no writes: one layout.
 */
export function measureBlocks(host: HTMLElement, blocks: readonly Block[]): Measured[] {
  return blocks.map((block, index) => {
    const element = host.children.item(index)
    if (!(element instanceof HTMLElement)) throw new Error('a block is not drawn')
    const keepWithNext = block.keepWithNext === true
    switch (block.kind) {
      case 'whole':
        return { kind: 'whole', height: heightOf(element), keepWithNext }
      case 'table': {
        const rows = [...element.querySelectorAll(':scope > table > tbody > tr')].map(heightOf)
        return { kind: 'table', keepWithNext, head: heightOf(element) - rows.reduce((sum, height) => sum + height, 0), rows }
      }
      case 'text':
        return { kind: 'text', keepWithNext, ...measureLines(element), length: block.text.length }
    }
  })
}

const heightOf = (element: Element): number => element.getBoundingClientRect().height

function measureLines(element: HTMLElement): { before: number; lineHeight: number; starts: number[] } {
  const paragraph = element.firstElementChild ?? element
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
  const height = heightOf(paragraph)
  const lines = Math.max(1, Math.round(height / lineHeight))
  const starts = lines < 4 ? Array.from({ length: lines }, () => 0) : lineStarts(paragraph, lineHeight, lines)
  return { before: heightOf(element) - height, lineHeight, starts }
}

/**
 * Offset of the first character of each line, found by halving: lines go down the page in every script, although the
 * letters of one line may run either way. Paragraphs under four lines are never parted, so theirs are not looked for.
 */
function lineStarts(paragraph: Element, lineHeight: number, lines: number): number[] {
  const top = paragraph.getBoundingClientRect().top
  const letters = lettersOf(paragraph)
  const lineOf = (offset: number): number => {
    const box = letters.boxAt(offset)
    return box === null ? -1 : Math.floor((box.top + box.height / 2 - top) / lineHeight)
  }
  return Array.from({ length: lines }, (_, line) => {
    let low = 0
    let high = letters.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lineOf(letters.visibleFrom(middle)) < line) low = middle + 1
      else high = middle
    }
    // The blank at which the line was broken stays behind.
    return letters.visibleFrom(low)
  })
}

function lettersOf(paragraph: Element) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const nodes: { node: Text; start: number }[] = []
  let length = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    nodes.push({ node, start: length })
    length += node.length
  }
  const text = paragraph.textContent ?? ''
  const range = document.createRange()
  return {
    length,
    /** A blank at the end of a line has no box of its own: the next letter stands for it. */
    visibleFrom(offset: number): number {
      let at = offset
      while (at < length - 1 && /\s/.test(text.charAt(at))) at += 1
      return at
    },
    boxAt(offset: number): DOMRect | null {
      const place = nodes.findLast((entry) => entry.start <= offset)
      if (!place || offset >= length) return null
      range.setStart(place.node, offset - place.start)
      range.setEnd(place.node, offset - place.start + 1)
      return range.getBoundingClientRect()
    },
  }
}
