import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useRoute } from 'wouter'
import classes from './shell.module.css'

interface Item {
  icon: ReactNode
  label: string
}

/** Something behind it wants a look: a dot, and words for whoever does not see it. */
interface Mark {
  level: 'amber' | 'red'
  words: string
}

export function RailLink({ to, icon, label, mark }: Item & { to: string; mark?: Mark | undefined }) {
  const [exact] = useRoute(to)
  const [below] = useRoute(to === '/' ? '/' : `${to}/*?`)
  const current = exact || below
  return (
    <Link href={to} className={classes.item} aria-current={current ? 'page' : undefined}>
      {icon}
      <span>
        {label}
        {mark === undefined ? null : <VisuallyHidden>{mark.words}</VisuallyHidden>}
      </span>
      {mark === undefined ? null : <span className={classes.dot} data-level={mark.level} />}
    </Link>
  )
}

/** `keys` as they stand on the keyboard: "Ctrl+K". */
export function RailButton({ icon, label, keys, onClick }: Item & { keys?: string; onClick: () => void }) {
  return (
    <button type="button" className={classes.item} title={keys} aria-keyshortcuts={keys?.replace('Ctrl', 'Control').replace('⌘', 'Meta')} onClick={onClick}>
      {icon}
      <span>{label}</span>
    </button>
  )
}
