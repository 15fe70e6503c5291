import type { Block } from './pages/block'

/** A text of several lines as blocks, one for each line that holds anything, so that it can break over pages. */
export function paragraphs(id: string, text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ kind: 'text', id: `${id}-${index}`, text: line }))
}
