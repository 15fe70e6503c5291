import type { ReactNode } from 'react'
import { Heading } from '../facts'
import type { Block } from '../pages/block'

/** A part that the list of contents names: `id` is the block its page number is that of. */
export const section = (id: string, title: ReactNode, blocks: readonly Block[]): Block[] => [
  { kind: 'whole', id, node: <Heading>{title}</Heading>, keepWithNext: true },
  ...blocks,
]

/** One line where a part has nothing to show. */
export const line = (id: string, words: string): Block => ({ kind: 'whole', id, node: <p>{words}</p> })
