import type { ReactNode } from 'react'
import type { Block } from '../pages/block'
import { PageOf } from '../pages/page-of'
import classes from '../sheet.module.css'
import type { RecordWords } from './record-words'
import { section } from './section'

export interface ContentsEntry {
  /** Id of the block at its head. */
  block: string
  title: ReactNode
  /** Part of the one above. */
  isInside?: boolean
}

/** The list of contents: every part and every session with its page. */
export function contentsBlocks({ t }: RecordWords, entries: readonly ContentsEntry[]): Block[] {
  return section('contents', t('index.title'), [
    {
      kind: 'table',
      id: 'contents-table',
      caption: t('index.caption'),
      columns: 'contents',
      head: (
        <tr>
          <th scope="col">{t('index.part')}</th>
          <th scope="col">{t('index.page')}</th>
        </tr>
      ),
      rows: entries.map(({ block, title, isInside = false }) => ({
        id: block,
        node: (
          <tr>
            <th scope="row" className={isInside ? classes.inside : undefined}>
              {title}
            </th>
            <td>
              <PageOf block={block} />
            </td>
          </tr>
        ),
      })),
    },
  ])
}
