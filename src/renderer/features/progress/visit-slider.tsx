import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesPoint } from '../../../shared/domain/progress'
import classes from './progress-panel.module.css'

interface Props {
  /** All visits, oldest first. */
  points: readonly SeriesPoint[]
  chosen: SeriesPoint | undefined
  /** The chosen visit in words. */
  words: string
  onChoose: (point: SeriesPoint) => void
  /** Moves the time shown earlier or later. */
  onMove: (by: -1 | 1) => void
  children: ReactNode
}

/** The drawing as one tab stop: arrow keys go from visit to visit, with Shift they move the time shown, and the words follow. */
export function VisitSlider({ points, chosen, words, onChoose, onMove, children }: Props) {
  const { t } = useTranslation('progress')
  const at = points.findIndex(({ sessionId }) => sessionId === chosen?.sessionId)
  return (
    <div
      className={classes.points}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input cannot hold the drawing whose points it walks
      role="slider"
      tabIndex={0}
      aria-label={t('points')}
      aria-valuemin={1}
      aria-valuemax={points.length}
      aria-valuenow={at + 1}
      aria-valuetext={words}
      onKeyDown={(event) => {
        const by = windowKeys[event.key]
        if (event.shiftKey && by !== undefined) onMove(by)
        else {
          const target = targetOf(event, at, points.length)
          const point = target === null ? undefined : points[target]
          if (point === undefined) return
          onChoose(point)
        }
        event.preventDefault()
      }}
    >
      {children}
    </div>
  )
}

const windowKeys: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 }

function targetOf({ key }: KeyboardEvent, now: number, count: number): number | null {
  const targets: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    Home: 0,
    End: count - 1,
    PageUp: now + 10,
    PageDown: now - 10,
  }
  const target = targets[key]
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target))
}
