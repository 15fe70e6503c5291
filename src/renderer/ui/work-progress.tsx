import { Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './work-progress.module.css'

interface Props {
  /** 0 to 1. */
  done: number
  /** What is being done. */
  words: string
  /** How much of it, in place of the percentage. */
  share?: string
  /** All of it beside each other, where there is room for one line. */
  inLine?: boolean
  /** The button that ends it. */
  children?: ReactNode
}

/** How far work is that takes longer than a moment, and in words what is being done. */
export function WorkProgress({ done, words, share, inLine = false, children }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.work} data-in-line={inLine || undefined}>
      <Progress value={100 * done} size="lg" aria-label={words} />
      {/* Said once for each step; how much is done is the bar's own value. */}
      <Text component="output" className={classes.words ?? ''}>{words}</Text>
      <span className={classes.share} aria-hidden>
        {share ?? t('percent', { percent: Math.floor(100 * done) })}
      </span>
      {children}
    </div>
  )
}
