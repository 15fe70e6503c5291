import { Button } from '@mantine/core'
import { IconEraser, IconPencil } from '@tabler/icons-react'
import { memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isMarkKind } from '../../../body/marks/figure-mark'
import { MarkSample } from '../../../body/marks/mark-legend'
import { placeInList, stampLabels } from '../../../body/marks/session-marks'
import { shortRegionLabel } from '../areas-view'
import { useContent, useDraftStore } from '../draft-context'
import { useFigureTool } from '../figure-tool'
import { Section } from '../section'
import { clearStrokes } from './mark-edits'
import { MarkPanel } from './mark-panel'
import classes from './marks.module.css'

/** The stamps and strokes in words: the chosen stamp to describe, all of them below. Not there while there is nothing to say. */
export const MarksSection = memo(function MarksSection() {
  const { t } = useTranslation('marks')
  const { tool, chosen, choose } = useFigureTool()
  const stamps = useContent('stamps')
  const labels = stampLabels(stamps)
  const strokes = useContent('strokes').length
  const at = placeInList(chosen ?? '')
  const open = at?.list === 'stamp' ? at.index : -1
  const stamp = stamps[open]
  const isPen = tool === 'pen' || tool === 'eraser'
  useEffect(() => {
    if (open >= 0) document.querySelector('[data-section="marks"]')?.scrollIntoView({ block: 'nearest' })
  }, [open])

  if (stamps.length === 0 && strokes === 0 && !isPen && (!isMarkKind(tool) || tool === 'cup')) return null
  return (
    <Section id="marks" title={t('title')}>
      {stamp === undefined ? null : <MarkPanel key={open} index={open} stamp={stamp} label={labels[open] ?? ''} />}
      {stamp === undefined && tool !== 'area' && tool !== 'cup' ? <p className={classes.hint}>{t(`hint.${isPen ? tool : 'stamp'}`)}</p> : null}
      {stamps.length === 0 ? null : (
        <ul className={classes.rows} aria-label={t('all')}>
          {stamps.map(({ kind, regionId }, index) => (
            <li key={labels[index]}>
              <button type="button" className={classes.row} aria-current={index === open || undefined} onClick={() => choose(`stamp-${index}`)}>
                <MarkSample kind={kind} label={labels[index] ?? ''} />
                <span>
                  {t(`toolName.${kind}`)}, {shortRegionLabel(regionId)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {strokes > 0 || isPen ? <PenRow strokes={strokes} /> : null}
    </Section>
  )
})

function PenRow({ strokes }: { strokes: number }) {
  const { t } = useTranslation('marks')
  const store = useDraftStore()
  const { tool, setTool } = useFigureTool()
  return (
    <div className={classes.penRow}>
      <span className={classes.count}>
        <IconPencil size={20} aria-hidden /> {t('strokes', { count: strokes })}
      </span>
      {strokes === 0 ? null : (
        <>
          <Button
            variant={tool === 'eraser' ? 'filled' : 'default'}
            size="sm"
            leftSection={<IconEraser size={20} aria-hidden />}
            aria-pressed={tool === 'eraser'}
            onClick={() => setTool(tool === 'eraser' ? 'pen' : 'eraser')}
          >
            {t('erase')}
          </Button>
          <Button variant="default" size="sm" onClick={() => store.edit(clearStrokes)}>
            {t('clear')}
          </Button>
        </>
      )}
    </div>
  )
}
