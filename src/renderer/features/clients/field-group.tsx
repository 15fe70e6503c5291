import { useId, type ReactNode } from 'react'
import classes from './details.module.css'

/** Fields that belong together: the title beside them, two columns of boxes. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
