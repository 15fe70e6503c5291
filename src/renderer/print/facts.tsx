import { type ReactNode, useContext } from 'react'
import { IsNested } from './nested'
import classes from './sheet.module.css'

export interface Fact {
  label: string
  value: ReactNode
  /** Language of the value where it is another than the document's. */
  lang?: string | undefined
}

/** Short facts under the title, in columns. */
export function Facts({ facts, columns = 3 }: { facts: readonly Fact[]; columns?: 3 | 4 }) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {facts.map(({ label, value, lang }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <p lang={lang}>{value}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Of a section. */
export function Heading({ children }: { children: ReactNode }) {
  return useContext(IsNested) ? <h4 className={classes.subsection}>{children}</h4> : <h2 className={classes.section}>{children}</h2>
}

/** Of one field or figure within a section. */
export function FieldHeading({ children }: { children: ReactNode }) {
  return useContext(IsNested) ? <h5 className={classes.field}>{children}</h5> : <h3 className={classes.field}>{children}</h3>
}
