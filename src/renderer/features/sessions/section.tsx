import type { ReactNode } from 'react'
import classes from './section.module.css'
import text from './text.module.css'

interface Props {
  id: string
  title: string
  /** Stands at the end of the heading's line. */
  aside?: ReactNode
  /** True: the heading is there for screen readers only, because the content says it already. */
  quiet?: boolean
  children: ReactNode
}

/** One panel of the editor: a heading, what belongs beside it, the content. */
export function Section({ id, title, aside, quiet = false, children }: Props) {
  return (
    <section className={classes.panel} data-section={id} aria-labelledby={`section-${id}`}>
      <div className={quiet ? text.spoken : classes.panelHead}>
        <h2 id={`section-${id}`} className={classes.panelTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
