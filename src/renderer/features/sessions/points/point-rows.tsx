import { IconCheck } from '@tabler/icons-react'
import { memo, type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { Acupoint } from '../../../../shared/reference/acupoints'
import { today } from '../../../ui/clock'
import { type PickedPoint, type PointHistory, type PointVisits, shortDay, shortPointRegion } from './offered-points'
import classes from './picker.module.css'

/** Rows from which only those in sight are drawn. */
const virtualFrom = 40
const rowHeight = 56

export const pointRowId = (code: string) => `point-row-${code}`

interface Props {
  points: readonly Acupoint[]
  activeCode: string | undefined
  history: PointHistory
  chosen: readonly PickedPoint[]
  onPick: (point: Acupoint) => void
  /** Said when there is no row. */
  empty: string
}

/** The rows steered from the search field; the active one is always in sight. */
export function PointRows({ points, activeCode, history, chosen, onPick, empty }: Props) {
  const { t } = useTranslation('points')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useRef<VirtualizerHandle>(null)
  const index = points.findIndex(({ code }) => code === activeCode)
  useEffect(() => {
    if (virtual.current !== null) virtual.current.scrollToIndex(index, { align: 'nearest' })
    else if (activeCode !== undefined) document.getElementById(pointRowId(activeCode))?.scrollIntoView({ block: 'nearest' })
  }, [index, activeCode])

  const row = (point: Acupoint) => (
    <PointRow
      key={point.code}
      point={point}
      active={point.code === activeCode}
      visits={history.get(point.code)}
      sides={chosen.filter(({ code }) => code === point.code).map(({ side }) => t(`side.${side}`)).join(', ')}
      onPick={onPick}
    />
  )
  return (
    <div ref={scroller} className={classes.rows} role="listbox" id="point-rows" aria-label={t('picker.list')} tabIndex={-1}>
      {points.length > virtualFrom ? (
        <Virtualizer ref={virtual} scrollRef={scroller} data={points} itemSize={rowHeight} keepMounted={index < 0 ? [] : [index]}>
          {row}
        </Virtualizer>
      ) : (
        points.map(row)
      )}
      {points.length === 0 ? <p className={classes.empty}>{empty}</p> : null}
    </div>
  )
}

interface RowProps {
  point: Acupoint
  active: boolean
  visits: PointVisits | undefined
  /** Sides already recorded today, in words; empty for none. */
  sides: string
  onPick: (point: Acupoint) => void
}

/** A tap on a row leaves the focus in the field, ready for the next letters. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

const PointRow = memo(function PointRow({ point, active, visits, sides, onPick }: RowProps) {
  const { t } = useTranslation('points')
  const { code, pinyin, pinyinTone, hanzi, english, region } = point
  return (
    // The keyboard works through the search field, which names this row as its active descendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div className={classes.row} role="option" id={pointRowId(code)} aria-selected={active} data-point={code} onMouseDown={keepFocus} onClick={() => onPick(point)}>
      <span className={classes.code}>{code.replace('EX-', 'EX-\u200b')}</span>
      <span className={classes.names}>
        <span className={classes.name}>
          {pinyinTone ?? pinyin} <span lang="zh">{hanzi}</span>
        </span>
        {english === null ? null : <span className={classes.english}>{english}</span>}
      </span>
      <span className={classes.facts}>
        {sides === '' ? (
          <span>{shortPointRegion(region)}</span>
        ) : (
          <span className={classes.taken}>
            <IconCheck size={16} aria-hidden /> {t('picker.taken', { sides })}
          </span>
        )}
        <span>{visits === undefined ? t('picker.never') : t('picker.visits', { count: visits.visits, day: shortDay(visits.lastOn, today()) })}</span>
      </span>
    </div>
  )
})
