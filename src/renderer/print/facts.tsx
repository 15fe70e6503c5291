import type { ReactNode } from 'react'
import classes from './sheet.module.css'

export interface Fact {
  label: string
  value: ReactNode
}

/** Short facts under the title, in columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
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
