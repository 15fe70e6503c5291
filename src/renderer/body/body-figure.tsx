import { useCallback, useId, useMemo, useRef, useState, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './body-figure.module.css'
import { onRegionKey } from './figure-keys'
import { FigureDrawing } from './figure-drawing'
import { isMarkKind, type FigureStamp, type FigureStroke, type FigureTool } from './marks/figure-mark'
import { freePlace, onto, stampAt, strokeAt } from './marks/pick-mark'
import { GLYPH } from './marks/stamp-glyph'
import { StampLayer } from './marks/stamp-layer'
import { stampName } from './marks/stamp-name'
import { RunningStroke, StrokeLayer } from './marks/stroke-layer'
import { usePen } from './marks/use-pen'
import { figure, WHOLE, type FigureRegion, type View } from './mesh/figure'
import type { OutlineId } from './mesh/outlines'
import { drawnAt, neutralAt, type Place } from './mesh/place'
import { regionAt } from './mesh/region-at'
import type { Point } from './mesh/strand'
import { isGrade, type Grade, type RegionMarks } from './region-mark'
import { regionName } from './region-name'
import { useAnimatedViewBox } from './use-animated-view-box'
import { zoomBox, zoomOfGroup, type ZoomId } from './zoom-groups'

export type BodyFigureProps = {
  readonly view: View
  readonly outline?: OutlineId
  readonly marks?: RegionMarks
  /** Marks of both views may be given; those of this view are drawn. Keep the same list while nothing changes. */
  readonly stamps?: readonly FigureStamp[]
  readonly strokes?: readonly FigureStroke[]
  /** What a tap or a line on the figure does. */
  readonly tool?: FigureTool
  readonly chosenStamp?: string | null
  /** Show only this body group (`upper-back`), or this zoom; the whole figure when neither is given. */
  readonly focusGroup?: string | null
  readonly zoom?: ZoomId
  readonly selected?: string | null
  readonly onPick?: (regionId: string) => void
  readonly onGrade?: (regionId: string, grade: Grade) => void
  readonly onStamp?: (place: Place) => void
  readonly onStampPick?: (id: string) => void
  readonly onStampMove?: (id: string, place: Place) => void
  readonly onStampRemove?: (id: string) => void
  /** While a stroke is drawn, once per frame, and once more when it is done. See `stroke-path`. */
  readonly onStroke?: (view: View, path: string, isDone: boolean) => void
  readonly onStrokePick?: (id: string) => void
  readonly onLeave?: () => void
  readonly readOnly?: boolean
  /** For paper: fixed light colours, white halo behind every number. */
  readonly printStyle?: boolean
  /** `small` is a thumbnail: no numbers, no marks, no side labels, no interaction. */
  readonly size?: 'small' | 'normal'
  readonly labelledBy?: string
  readonly ariaLabel?: string
  /** Words beside the figure for the client's left and right, where it is not drawn for the therapist. */
  readonly sides?: { readonly left: string; readonly right: string }
}

const NO_MARKS: RegionMarks = new Map()
const NO_STAMPS: readonly FigureStamp[] = []
const NO_STROKES: readonly FigureStroke[] = []
/** Half of 44 px: a mark counts as tapped this far from its middle. With a stamp in the hand only the mark itself does, so that needles can stand close. */
const REACH_PX = 22

/** One view of the body. A tap picks by geometry (the nearest region, also a little beside the outline), never by what the browser thinks was hit. */
export function BodyFigure(props: BodyFigureProps) {
  const { view, outline = 'neutral', marks = NO_MARKS, stamps = NO_STAMPS, strokes = NO_STROKES, tool = 'area', size = 'normal', selected = null, onPick, onGrade } = props
  const { t } = useTranslation('body')
  const still = props.readOnly === true || size === 'small' || (!onPick && !onGrade)
  const drawing = figure(view, outline)
  const keysId = useId()
  const svg = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const zoom = props.zoom ?? (props.focusGroup ? zoomOfGroup(props.focusGroup, view) : 'whole')
  const box = zoom === 'whole' ? WHOLE : zoomBox(zoom, view, outline)
  const scale = Math.sqrt(box.height / WHOLE.height)
  useAnimatedViewBox(svg, box)

  const ownStamps = useMemo(() => stamps.filter((stamp) => stamp.view === view), [stamps, view])
  const taken = useMemo(() => ownStamps.map(({ x, y }) => drawnAt(outline, [x, y])), [ownStamps, outline])
  const ownStrokes = useMemo(() => strokes.filter((stroke) => stroke.view === view), [strokes, view])

  // In a zoom the tab stop and the arrows stay on what can be seen.
  const isInPicture = ({ centre: { at: [x, y] } }: FigureRegion): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  const visible = drawing.regions.filter(isInPicture)
  const shownStop = [stop, selected, ...marks.keys(), visible[0]?.id].find((id) => visible.some((region) => region.id === id))

  /** From the window to the drawn outline. */
  const drawnPlace = useCallback((clientX: number, clientY: number): Point | null => {
    const matrix = svg.current?.getScreenCTM()
    if (!matrix) return null
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
    return [x, y]
  }, [])
  const neutralPlace = useCallback((clientX: number, clientY: number): Point | null => {
    const at = drawnPlace(clientX, clientY)
    return at && neutralAt(outline, at)
  }, [drawnPlace, outline])

  const pen = usePen({ svg, isOn: !still && tool === 'pen', placeOf: neutralPlace, onStroke: (path, isDone) => props.onStroke?.(view, path, isDone) })

  /** The place of a drawn point with its region; a point beside the body is brought to its edge. */
  const placeAt = (at: Point): Place | null => {
    const region = regionAt(drawing.regions, at)
    const inside = region && drawing.byId.get(region.id)
    if (!inside) return null
    const [x, y] = neutralAt(outline, onto(inside, at))
    return { view, x: tenth(x), y: tenth(y), regionId: inside.id }
  }

  const focus = (id: string): void => {
    setStop(id)
    svg.current?.querySelector<SVGElement>(`[data-region="${id}"]`)?.focus()
  }

  const onClick = (event: MouseEvent<SVGSVGElement>): void => {
    // A click made by assistive technology carries no place: it means what it was sent to.
    const named = event.detail === 0 && event.target instanceof Element ? event.target.closest('[data-region], [data-stamp]') : null
    const region = drawing.byId.get(named?.getAttribute('data-region') ?? '')
    const stamp = named?.getAttribute('data-stamp')
    if (tool === 'pen') return
    if (stamp) return props.onStampPick?.(stamp)
    if (region) return applyTool(region)
    const at = drawnPlace(event.clientX, event.clientY)
    if (at) tapAt(at, svg.current?.getScreenCTM()?.a ?? 1)
  }

  const tapAt = (at: Point, pixels: number): void => {
    if (tool === 'eraser') {
      const stroke = strokeAt(ownStrokes, at, outline, REACH_PX / pixels)
      if (stroke) props.onStrokePick?.(stroke.id)
      return
    }
    const hit = stampAt(ownStamps, at, outline, isMarkKind(tool) ? GLYPH * scale : REACH_PX / pixels)
    if (hit && props.onStampPick) return props.onStampPick(hit.id)
    const place = placeAt(at)
    if (!place) return
    setStop(place.regionId)
    if (tool === 'area') onPick?.(place.regionId)
    else props.onStamp?.(place)
  }

  /** The keyboard's tap: on a region, without a place in it. */
  const applyTool = (region: FigureRegion): void => {
    setStop(region.id)
    if (tool === 'area') return onPick?.(region.id)
    if (!isMarkKind(tool)) return
    const number = typeof marks.get(region.id)?.grade === 'number' ? [region.centre.at] : []
    const [x, y] = neutralAt(outline, freePlace(region, [...number, ...taken], scale))
    props.onStamp?.({ view, x: tenth(x), y: tenth(y), regionId: region.id })
  }

  const leave = (id: string): void => {
    svg.current?.querySelector<SVGElement>(`[data-region="${id}"]`)?.blur()
    props.onLeave?.()
  }

  const actions = still || !props.onStampPick || tool === 'pen' || tool === 'eraser' ? null : {
    onPick: props.onStampPick,
    onMove: (id: string, to: Point) => {
      const place = placeAt(drawnAt(outline, to))
      if (place) props.onStampMove?.(id, place)
    },
    onRemove: (id: string) => props.onStampRemove?.(id),
  }
  const name = props.labelledBy ? { 'aria-labelledby': props.labelledBy } : { 'aria-label': props.ariaLabel ?? t(`figure.${view}`) }
  const classes = [styles.figure, size === 'small' && styles.small, props.printStyle && styles.print, still ? styles.still : styles.live, pen.isOn && styles.drawing]
  const keys = { focus, pick: applyTool, leave, grade: onGrade && ((id: string, digit: number) => void (isGrade(digit) && onGrade(id, digit))) }
  const nameOf = useCallback((id: string) => regionName(t, id, marks.get(id)), [t, marks])

  return (
    <svg
      ref={svg}
      className={classes.filter(Boolean).join(' ')}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role={still ? 'img' : 'group'}
      {...name}
      {...(still ? {} : { 'aria-describedby': keysId, onClick, onKeyDown: (event) => onRegionKey(event, drawing, visible, keys), ...pen.handlers })}
      data-view={view}
    >
      {!still && <desc id={keysId}>{t(tool === 'area' ? 'figure.keys' : isMarkKind(tool) ? 'figure.keysStamp' : 'figure.keysPen')}</desc>}
      <FigureDrawing
        drawing={drawing}
        marks={marks}
        selected={selected}
        stop={still ? null : shownStop ?? null}
        box={box}
        taken={taken}
        bare={size === 'small'}
        flat={props.printStyle === true}
        {...(still ? {} : { nameOf, onFocusRegion: setStop })}
        regionRole={tool === 'area' ? 'checkbox' : 'button'}
        sideLabels={size === 'small' ? null : { left: props.sides?.left ?? t('side.left'), right: props.sides?.right ?? t('side.right'), size: props.readOnly && zoom !== 'whole' ? 46 : 24 }}
      >
        {size !== 'small' && <StrokeLayer strokes={ownStrokes} outline={outline} scale={scale} />}
        {pen.isOn && <RunningStroke ink={pen.ink} outline={outline} scale={scale} />}
        {size !== 'small' && <StampLayer stamps={ownStamps} outline={outline} scale={scale} chosen={props.chosenStamp ?? null} actions={actions} nameOf={(stamp) => stampName(t, stamp)} placeOf={neutralPlace} />}
      </FigureDrawing>
    </svg>
  )
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
