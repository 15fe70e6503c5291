import { useId, type ReactNode } from 'react'
import classes from './card.module.css'

/** A titled piece of a screen; its action stands at the end of the title's line. */
export function Card({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
