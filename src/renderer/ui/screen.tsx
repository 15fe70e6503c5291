import type { ReactNode } from 'react'
import classes from './screen.module.css'

/** A screen's frame: one heading, its actions at the end of the line, the content below. */
export function Screen({ title, actions, children, wide = false }: { title: ReactNode; actions?: ReactNode; children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.screen} data-wide={wide || undefined}>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
