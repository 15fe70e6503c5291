import type { ReactNode } from 'react'
import classes from './screen.module.css'

interface Props {
  title: ReactNode
  /** One short line under the heading. */
  subtitle?: ReactNode
  actions?: ReactNode
  children: ReactNode
  wide?: boolean
}

/** A screen's frame: one heading, its actions at the end of the line, the content below. */
export function Screen({ title, subtitle, actions, children, wide = false }: Props) {
  return (
    <div className={classes.screen} data-wide={wide || undefined}>
      <header className={classes.header}>
        <div>
          <h1 className={classes.title}>{title}</h1>
          {subtitle === undefined ? null : <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
