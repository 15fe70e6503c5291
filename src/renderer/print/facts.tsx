import type { ReactNode } from 'react'
import classes from './sheet.module.css'

export interface Fact {
  label: string
  value: ReactNode
}

/** Short facts under the title, in columns. */
export function Facts({ facts, columns = 3 }: { facts: readonly Fact[]; columns?: 3 | 4 }) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Heading({ children }: { children: ReactNode }) {
  return <h2 className={classes.section}>{children}</h2>
}
