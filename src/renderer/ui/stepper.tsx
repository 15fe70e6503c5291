import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './stepper.module.css'

interface Props {
  value: number | null
  min: number
  max: number
  /** What the two buttons do, in full words. */
  fewer: string
  more: string
  onChange: (value: number) => void
  /** The field that stands between the buttons. */
  children: ReactNode
}

/** One fewer, one more: for what is counted with full hands. Counting begins at one. */
export function Stepper({ value, min, max, fewer, more, onChange, children }: Props) {
  return (
    <div className={classes.stepper}>
      <ActionIcon className={classes.step} variant="default" aria-label={fewer} disabled={value === null || value <= min} onClick={() => onChange(Math.max(min, (value ?? min) - 1))}>
        <IconMinus size={20} aria-hidden />
      </ActionIcon>
      {children}
      <ActionIcon className={classes.step} variant="default" aria-label={more} disabled={value !== null && value >= max} onClick={() => onChange(Math.min(max, Math.max(min, (value ?? 0) + 1)))}>
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}
