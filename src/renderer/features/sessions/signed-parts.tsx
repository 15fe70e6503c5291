import type { ReactNode } from 'react'
import { SignedTable } from './signed-table'
import classes from './signed.module.css'

/** One part of a signed session with its heading. */
export function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={classes.heading}>{title}</h2>
      {children}
    </section>
  )
}

/** Rows are a key and the cells, of which the first names the row. */
export function Table({ caption, head, children }: { caption: string; head: string[]; children: string[][] }) {
  return <SignedTable caption={caption} head={head} rows={children.map(([key = '', name = '', ...values]) => ({ key, name, values }))} />
}
