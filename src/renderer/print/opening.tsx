import { Letterhead } from './letterhead'
import type { Block } from './pages/block'
import classes from './sheet.module.css'

/** How a document opens: who writes, and what it is. */
export const openingBlocks = (data: Parameters<typeof Letterhead>[0], title: string): Block[] => [
  { kind: 'whole', id: 'letterhead', node: <Letterhead practice={data.practice} logo={data.logo} /> },
  {
    kind: 'whole',
    id: 'title',
    node: (
      <div className={classes.title}>
        <h1>{title}</h1>
      </div>
    ),
    keepWithNext: true,
  },
]
