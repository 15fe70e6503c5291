import { IconPlus } from '@tabler/icons-react'
import type { ComponentProps, ReactNode } from 'react'
import classes from './offers.module.css'

/** What can be added with one press, in a line or two. */
export function Offers({ name, children }: { name?: string; children: ReactNode }) {
  return (
    <div className={classes.offers} {...(name === undefined ? {} : { role: 'group', 'aria-label': name })}>
      {children}
    </div>
  )
}

/** One of them; `isChosen` sets off the one that is likely meant. */
export function Offer({ isChosen = false, children, ...button }: ComponentProps<'button'> & { isChosen?: boolean }) {
  return (
    <button type="button" className={classes.offer} data-chosen={isChosen || undefined} {...button}>
      <IconPlus size={16} aria-hidden /> {children}
    </button>
  )
}
