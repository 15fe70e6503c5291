import { Progress, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './work-progress.module.css'

/** How far work is that takes longer than a moment: `done` of it, 0 to 1, and in words what is being done. `children`: the button that ends it. */
export function WorkProgress({ done, words, children }: { done: number; words: string; children?: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={classes.work}>
      <Progress value={100 * done} size="lg" aria-label={words} />
      {/* Said once for each step; the percentage is the bar's own value. */}
      <Text component="output" className={classes.words ?? ''}>{words}</Text>
      <span className={classes.share} aria-hidden>
        {t('percent', { percent: Math.floor(100 * done) })}
      </span>
      {children}
    </div>
  )
}
