import type { ReactNode } from 'react'
import classes from './editor.module.css'

/** One panel of the editor: a heading, what belongs beside it, the content. */
export function Section({ id, title, aside, children }: { id: string; title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.panel} data-section={id} aria-labelledby={`section-${id}`}>
      <div className={classes.panelHead}>
        <h2 id={`section-${id}`} className={classes.panelTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
