import type { ReactNode } from 'react'
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
  return (
    <table className={classes.table}>
      <caption className={classes.heading}>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {children.map(([key, name, ...values]) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the columns never change
              <td key={index}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
