import type { ReactNode } from 'react'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import type { RecordWords } from './record-words'

export interface Detail {
  label: string
  /** An empty text or null: nothing was recorded, which a dash says. */
  value: ReactNode
}

/** Names and what was recorded under them. */
export function detailTable({ d }: RecordWords, id: string, caption: string, details: readonly Detail[]): Block {
  return {
    kind: 'table',
    id,
    caption,
    columns: 'details',
    head: (
      <tr>
        <th scope="col">{d('detail.item')}</th>
        <th scope="col">{d('detail.value')}</th>
      </tr>
    ),
    rows: details.map(({ label, value }) => ({
      id: label,
      node: (
        <tr>
          <th scope="row">{label}</th>
          <td>{value === '' || value === null ? <span className={classes.missing}>{d('table.none')}</span> : value}</td>
        </tr>
      ),
    })),
  }
}
