import { createContext } from 'react'
import type { Block } from './pages/block'

/** Whether what is drawn is a part of a greater document: its headings stand two levels deeper, which the outline of the PDF shows. */
export const IsNested = createContext(false)

/** The blocks of another document as a part of this one: with ids and headings of their own. */
export function nested(id: string, blocks: readonly Block[]): Block[] {
  return blocks.map((block) => {
    const inside = { ...block, id: `${id} ${block.id}` }
    return inside.kind === 'whole' ? { ...inside, node: <IsNested value>{inside.node}</IsNested> } : inside
  })
}
