import { useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { mirrorRegion } from '../../shared/reference/anatomy'
import styles from './body-figure.module.css'
import { figure, WHOLE, type FigureRegion, type View } from './mesh/figure'
import type { OutlineId } from './mesh/outlines'
import { regionAt } from './mesh/region-at'
import { neighbour, type Direction } from './neighbour'
import { regionName } from './region-name'
import { isGrade, type Grade, type RegionMarks } from './region-mark'
import { FigureDrawing } from './figure-drawing'
import { useAnimatedViewBox } from './use-animated-view-box'
import { zoomBox, zoomOfGroup, type ZoomId } from './zoom-groups'

export type BodyFigureProps = {
  readonly view: View
  readonly outline?: OutlineId
  readonly marks?: RegionMarks
  /** Show only this body group (`upper-back`), or this zoom; the whole figure when neither is given. */
  readonly focusGroup?: string | null
  readonly zoom?: ZoomId
  readonly selected?: string | null
  readonly onPick?: (regionId: string) => void
  readonly onGrade?: (regionId: string, grade: Grade) => void
  readonly onLeave?: () => void
  readonly readOnly?: boolean
  /** For paper: fixed light colours, white halo behind every number. */
  readonly printStyle?: boolean
  /** `small` is a thumbnail: no numbers, no side labels, no interaction. */
  readonly size?: 'small' | 'normal'
  readonly labelledBy?: string
  readonly ariaLabel?: string
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
const NO_MARKS: RegionMarks = new Map()

/** One view of the body. A tap picks by geometry (the nearest region, also a little beside the outline), never by what the browser thinks was hit. */
export function BodyFigure(props: BodyFigureProps) {
  const { view, outline = 'neutral', marks = NO_MARKS, size = 'normal', selected = null, onPick, onGrade } = props
  const { t } = useTranslation('body')
  const still = props.readOnly === true || size === 'small' || (!onPick && !onGrade)
  const drawing = figure(view, outline)
  const keysId = useId()
  const svg = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const zoom = props.zoom ?? (props.focusGroup ? zoomOfGroup(props.focusGroup, view) : 'whole')
  const box = zoom === 'whole' ? WHOLE : zoomBox(zoom, view, outline)
  useAnimatedViewBox(svg, box)

  // In a zoom the tab stop and the arrows stay on what can be seen.
  const isInPicture = ({ centre: { at: [x, y] } }: FigureRegion): boolean =>
    x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
  const visible = drawing.regions.filter(isInPicture)
  const shownStop = [stop, selected, ...marks.keys(), visible[0]?.id].find((id) => visible.some((region) => region.id === id))

  const focus = (id: string): void => {
    setStop(id)
    svg.current?.querySelector<SVGElement>(`[data-region="${id}"]`)?.focus()
  }

  const pickAt = (event: MouseEvent<SVGSVGElement>): void => {
    const place = svg.current?.getScreenCTM()
    // A click made by assistive technology carries no place: it means the region it was sent to.
    const named = event.detail === 0 && event.target instanceof Element ? event.target.getAttribute('data-region') : null
    const at = place && new DOMPoint(event.clientX, event.clientY).matrixTransform(place.inverse())
    const id = named ?? (at && regionAt(drawing.regions, [at.x, at.y])?.id)
    if (!id) return
    setStop(id)
    onPick?.(id)
  }

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const id = event.target instanceof Element ? event.target.getAttribute('data-region') : null
    const region = id ? drawing.byId.get(id) : undefined
    if (!region || event.ctrlKey || event.metaKey || event.altKey) return
    if (!act(region.id, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const act = (id: string, key: string): boolean => {
    const direction = ARROWS[key]
    const region = drawing.byId.get(id)
    if (direction && region) focus(neighbour(visible, region, direction)?.id ?? id)
    else if (key === ' ' || key === 'Enter') onPick?.(id)
    else if (/^[0-4]$/.test(key) && onGrade) grade(id, Number(key))
    else if (key === 'm' || key === 'M') focus(mirrorRegion(id))
    else if (key === 'Escape') leave(id)
    else return false
    return true
  }

  const grade = (id: string, value: number): void => {
    if (isGrade(value)) onGrade?.(id, value)
  }

  const leave = (id: string): void => {
    svg.current?.querySelector<SVGElement>(`[data-region="${id}"]`)?.blur()
    props.onLeave?.()
  }

  const name = props.labelledBy ? { 'aria-labelledby': props.labelledBy } : { 'aria-label': props.ariaLabel ?? t(`figure.${view}`) }
  const classes = [styles.figure, size === 'small' && styles.small, props.printStyle && styles.print, still ? styles.still : styles.live]

  return (
    <svg
      ref={svg}
      className={classes.filter(Boolean).join(' ')}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role={still ? 'img' : 'group'}
      {...name}
      {...(still ? {} : { 'aria-describedby': keysId, onClick: pickAt, onKeyDown })}
      data-view={view}
    >
      {!still && <desc id={keysId}>{t('figure.keys')}</desc>}
      <FigureDrawing
        drawing={drawing}
        marks={marks}
        selected={selected}
        stop={still ? null : shownStop ?? null}
        box={box}
        bare={size === 'small'}
        {...(still ? {} : { nameOf: (id: string) => regionName(t, id, marks.get(id)), onFocusRegion: setStop })}
        sideLabels={size === 'small' ? null : { left: t('side.left'), right: t('side.right'), size: props.readOnly && zoom !== 'whole' ? 46 : 24 }}
      />
    </svg>
  )
}
