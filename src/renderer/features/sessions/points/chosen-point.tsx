import { ActionIcon } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useDisclosure } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { SessionPoint } from '../../../../shared/contract/session-content'
import { mostNeedles, type PointSide, sidesOf } from '../../../../shared/domain/point-sides'
import { pointDetailLines } from '../../../../shared/domain/point-words'
import type { Acupoint } from '../../../../shared/reference/acupoints'
import { NumberField } from '../../../ui/number-field'
import { useDraftStore } from '../draft-context'
import classes from './points.module.css'
import { PointDetails } from './point-details'
import { removePoint, setPointNeedles, setPointSide } from './point-edits'

interface Props {
  entry: SessionPoint
  /** Undefined for a code of a newer version of the list. */
  point: Acupoint | undefined
  /** False where the hands work alone: needles are not asked then. */
  needled: boolean
}

/** One chosen point: where, how many needles, and only what differs from the rest of the visit. */
export const ChosenPoint = memo(function ChosenPoint({ entry, point, needled }: Props) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const [open, details] = useDisclosure(false)
  const { code, side } = entry
  const differs = pointDetailLines(entry, { yes: t('detail.yes'), no: t('detail.no') })
  const name = t('chosen.name', { code, side: t(`side.${side}`) })
  return (
    <li className={classes.point} data-chosen-point={`${code} ${side}`}>
      <div className={classes.pointLine}>
        <span className={classes.pointName}>
          <span className={classes.code}>{code}</span>
          <span className={classes.called}>
            {point === undefined ? null : (
              <>
                {point.pinyinTone ?? point.pinyin} <span lang="zh">{point.hanzi}</span>
              </>
            )}
          </span>
        </span>
        <Sides entry={entry} sides={point === undefined ? [side] : sidesOf(point)} />
        {needled || entry.needles > 0 ? (
          <NumberField
            className={classes.needles}
            name={t('chosen.needles', { name })}
            value={entry.needles}
            min={0}
            max={mostNeedles}
            whole
            rangeMessage={t('range', { min: 0, max: mostNeedles })}
            onChange={(value) => value === null || store.edit(setPointNeedles(entry, value), `points.${code}.${side}.needles`)}
          />
        ) : null}
        <ActionIcon color="gray" aria-label={t('chosen.details', { name })} aria-expanded={open} onClick={details.toggle} data-point-more>
          <IconAdjustmentsHorizontal size={20} aria-hidden />
        </ActionIcon>
        <ActionIcon color="gray" aria-label={t('chosen.remove', { name })} onClick={() => store.edit(removePoint(entry))}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
      {differs.length === 0 || open ? null : (
        <p className={classes.differs}>
          {differs.map(({ label, value }) => t('chosen.differs', { label, value })).join(' · ')}
        </p>
      )}
      {open ? <PointDetails entry={entry} name={name} /> : null}
    </li>
  )
})

/** Left, right or both, where a point has sides; else the one it has. */
function Sides({ entry, sides }: { entry: SessionPoint; sides: readonly PointSide[] }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  if (sides.length < 2) return <span className={classes.oneSide}>{t(`side.${entry.side}`)}</span>
  return (
    <div className={classes.sides} role="group" aria-label={t('chosen.sides', { code: entry.code })}>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          className={classes.side}
          aria-pressed={side === entry.side}
          aria-label={t(`side.${side}`)}
          data-side={side}
          onClick={() => store.edit(setPointSide(entry, side))}
        >
          {t(`short.${side as 'left' | 'right' | 'both'}`)}
        </button>
      ))}
    </div>
  )
}
