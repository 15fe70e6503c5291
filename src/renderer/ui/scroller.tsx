import type { ReactNode } from 'react'
import classes from './scroller.module.css'

/** A part of the screen that scrolls by itself, by the keyboard too. */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- whoever has no wheel scrolls it with the arrow keys
    <div className={classes.scroller} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
