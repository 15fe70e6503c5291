import { useId, type ReactNode } from 'react'
import classes from './details.module.css'

interface Props {
  title: string
  /** Name by which `useAskedField` finds the group. */
  ask?: string
  children: ReactNode
}

/** Fields that belong together: the title beside them, two columns of boxes. */
export function FieldGroup({ title, ask, children }: Props) {
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id} data-ask={ask}>
      <h2 className={classes.title} id={id}>
        {title}
      </h2>
      <div className={classes.fields}>{children}</div>
    </section>
  )
}
