import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import { formatDay } from '../../../../shared/domain/days'
import { BodyFigure } from '../../../body/body-figure'
import type { View } from '../../../body/mesh/figure'
import type { OutlineId } from '../../../body/mesh/outlines'
import classes from './body.module.css'
import { marksOfVisit } from './marks'

const thumbWidth = 92

interface Props {
  visits: readonly ProgressVisit[]
  chosen: number
  view: View
  outline: OutlineId
  onChoose: (index: number) => void
}

/** One small body for each visit; only those in sight are drawn. The slider does the same by keyboard. */
export function VisitStrip({ visits, chosen, view, outline, onChoose }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const strip = useRef<VirtualizerHandle>(null)
  useEffect(() => {
    strip.current?.scrollToIndex(chosen, { align: 'nearest' })
  }, [chosen])
  return (
    <div className={classes.strip} ref={scroller}>
      <Virtualizer ref={strip} scrollRef={scroller} horizontal itemSize={thumbWidth}>
        {visits.map((visit, index) => (
          <Thumb key={visit.sessionId} visit={visit} isChosen={index === chosen} view={view} outline={outline} onChoose={() => onChoose(index)} />
        ))}
      </Virtualizer>
    </div>
  )
}

interface ThumbProps {
  visit: ProgressVisit
  isChosen: boolean
  view: View
  outline: OutlineId
  onChoose: () => void
}

const Thumb = memo(
  function Thumb({ visit, isChosen, view, outline, onChoose }: ThumbProps) {
    const { t } = useTranslation('progress')
    return (
      <button
        type="button"
        className={classes.thumb}
        tabIndex={-1}
        aria-pressed={isChosen}
        aria-label={t('overTime.at', { on: formatDay(visit.heldOn), number: visit.number })}
        onClick={onChoose}
      >
        <span className={classes.thumbFigure} aria-hidden>
          <BodyFigure view={view} marks={marksOfVisit(visit)} outline={outline} size="small" />
        </span>
        <span className={classes.thumbDay}>{formatDay(visit.heldOn)}</span>
      </button>
    )
  },
  // What the press does follows from the visit.
  (before, after) => before.visit === after.visit && before.isChosen === after.isChosen && before.view === after.view && before.outline === after.outline,
)
