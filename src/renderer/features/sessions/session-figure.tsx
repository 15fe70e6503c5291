import { SegmentedControl, Select } from '@mantine/core'
import { memo, type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BodyFigure } from '../../body/body-figure'
import type { OutlineId } from '../../body/mesh/outlines'
import type { Place } from '../../body/mesh/place'
import type { Grade, RegionMarks } from '../../body/region-mark'
import { ZOOM_GROUPS, zoomBeforePick, type ZoomId } from '../../body/zoom-groups'
import classes from './body-panel.module.css'
import { useFigureTool } from './figure-tool'
import { type FigureSide, type FigureView, shows, showsPlace, viewOf } from './figure-view'
import { OutlineMenu } from './marks/outline-menu'
import { ToolBar } from './marks/tool-bar'
import { useFigureMarks } from './marks/use-figure-marks'
import text from './text.module.css'

interface Props {
  clientId: number
  outline: OutlineId
  marks: RegionMarks
  selected: string | null
  onPick: (regionId: string) => void
  onGrade: (regionId: string, grade: Grade) => void
  /** Stands beside the choice of the picture. */
  aside: ReactNode
}

const sides: readonly FigureSide[] = ['front', 'back']

/** The figure as large as the place allows: it opens on the treated part, and follows when an area elsewhere is chosen. */
export function SessionFigure({ clientId, outline, marks, selected, onPick, onGrade, aside }: Props) {
  const { t } = useTranslation('body')
  const [view, setView] = useState<FigureView>(() => viewOf([...marks.keys()]))
  const [followed, setFollowed] = useState(selected)
  if (selected !== followed) {
    setFollowed(selected)
    if (selected !== null && !shows(view, selected)) setView(viewOf([selected]))
  }
  const { tool, setTool, chosen } = useFigureTool()
  const { onStamp, ...figureMarks } = useFigureMarks()
  const [followedMark, setFollowedMark] = useState(chosen)
  if (chosen !== followedMark) {
    setFollowedMark(chosen)
    const mark = figureMarks.stamps.find(({ id }) => id === chosen)
    if (mark !== undefined && !showsPlace(view, mark, outline)) setView(viewOf([mark.regionId]))
  }
  const zoom = ZOOM_GROUPS.find(({ id }) => id === view.zoom)
  const possible = zoom?.views ?? sides
  const shown = view.zoom === 'whole' ? sides : possible.includes(view.side) ? [view.side] : possible.slice(0, 1)

  const show = useCallback((id: string | null) => {
    const next = ZOOM_GROUPS.find((one) => one.id === id)
    if (next !== undefined) setView(({ side }) => ({ zoom: next.id, side: next.views.includes(side) ? side : (next.views[0] ?? 'back') }))
  }, [])

  function pick(regionId: string, side: FigureSide): void {
    const closer = view.zoom === 'whole' && !marks.has(regionId) ? zoomBeforePick(regionId, side) : null
    if (closer === null) onPick(regionId)
    else setView({ zoom: closer, side })
  }

  // A mark is pressed as exactly as an area is picked: where regions are small the first tap goes closer.
  function stamp(place: Place): void {
    const closer = view.zoom === 'whole' ? zoomBeforePick(place.regionId, place.view) : null
    if (closer === null) onStamp(place)
    else setView({ zoom: closer, side: place.view })
  }

  return (
    <>
      <div className={classes.figureBar}>
        <PictureSelect zoom={view.zoom} onChange={show} />
        {view.zoom !== 'whole' && possible.length > 1 ? (
          <SegmentedControl
            aria-label={t('zoom.view')}
            value={view.side}
            onChange={(side) => setView({ zoom: view.zoom, side: side === 'front' ? 'front' : 'back' })}
            data={sides.map((side) => ({ value: side, label: t(`view.${side}`) }))}
          />
        ) : null}
        {aside}
      </div>
      <ToolBar />
      <div className={classes.figures}>
        {shown.map((side) => (
          <figure key={side} className={classes.figure}>
            <BodyFigure
              view={side}
              outline={outline}
              zoom={view.zoom}
              marks={marks}
              selected={selected}
              tool={tool}
              chosenStamp={chosen}
              onPick={(id) => pick(id, side)}
              onGrade={onGrade}
              onStamp={stamp}
              onLeave={() => setTool('area')}
              {...figureMarks}
            />
            <figcaption className={text.small}>{t(`view.${side}`)}</figcaption>
          </figure>
        ))}
        <OutlineMenu clientId={clientId} outline={outline} />
      </div>
    </>
  )
}

/** Stands apart because it need not be drawn again for each mark. */
const PictureSelect = memo(function PictureSelect({ zoom, onChange }: { zoom: ZoomId; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('body')
  return (
    <Select
      className={classes.zoom}
      aria-label={t('zoom.label')}
      data={ZOOM_GROUPS.map(({ id }) => ({ value: id, label: t(`zoom.${id}`) }))}
      value={zoom}
      onChange={onChange}
      allowDeselect={false}
      maxDropdownHeight={480}
    />
  )
})
