import { memo, useId, type ReactNode } from 'react'
import styles from './body-figure.module.css'
import { decor } from './decor'
import type { Box } from './mesh/build-mesh'
import { WHOLE, type Figure, type FigureRegion } from './mesh/figure'
import { ChangeLabel, MarkNumber } from './mark-number'
import { numberPlace } from './marks/pick-mark'
import type { Point } from './mesh/strand'
import type { RegionChange, RegionMark, RegionMarks } from './region-mark'

type SideLabelWords = {
  readonly left: string
  readonly right: string
  /** Height of the letters if the whole figure were shown: a close-up to look at is small and needs larger ones. */
  readonly size: number
}

type DrawingProps = {
  readonly drawing: Figure
  readonly marks: RegionMarks
  readonly selected: string | null
  readonly stop: string | null
  readonly box: Box
  readonly bare: boolean
  /** Only looked at on paper: regions without a mark are one path, which costs a record of many visits a tenth of the drawing. */
  readonly flat: boolean
  readonly nameOf?: (id: string) => string
  readonly onFocusRegion?: (id: string) => void
  /** What a region is to a screen reader: something to mark, or something to press a mark onto. */
  readonly regionRole: 'checkbox' | 'button'
  readonly sideLabels: SideLabelWords | null
  /** Where stamps and cups stand: a number steps aside, so that both can be read. */
  readonly taken: readonly Point[]
  /** Strokes and stamps: above the regions, under the numbers. */
  readonly children?: ReactNode
}

/** Thin glazes along the inside of the outline add up to a soft edge: pure vectors, no filter. */
const SHADE_WIDTHS = [56, 50, 44, 38, 32, 27, 22, 17, 13, 9, 5]

/** The layers of the figure from skin to numbers. */
export function FigureDrawing({ drawing, marks, selected, stop, box, bare, flat, nameOf, onFocusRegion, regionRole, sideLabels, taken, children }: DrawingProps) {
  const ids = useId()
  const scale = Math.sqrt(box.height / WHOLE.height)
  const chosen = selected ? drawing.byId.get(selected) : undefined
  const lines = decor(drawing.view, drawing.outlineId)
  const focused = stop ? drawing.byId.get(stop) : undefined
  return (
    <>
      <Definitions ids={ids} outline={drawing.outlinePath} scale={scale} />
      {flat ? <path className={styles.skin} d={drawing.outlinePath} /> : <Ground outline={drawing.outlinePath} clip={`url(#${ids}clip)`} />}
      {flat && !bare && <path className={styles.region} d={drawing.regions.filter(({ id }) => !marks.has(id)).map(({ path }) => path).join('')} />}
      <Regions regions={flat ? drawing.regions.filter(({ id }) => marks.has(id)) : drawing.regions} marks={marks} hatch={`url(#${ids}hatch)`} stop={stop} nameOf={nameOf} role={regionRole} onFocusRegion={onFocusRegion} />
      {children}
      <g className={styles.decor} aria-hidden="true">
        <path className={styles.outline} d={drawing.outlinePath} />
        {lines.map((d) => <path key={d} d={d} />)}
        {lines.map((d) => <path key={d} d={d} transform="scale(-1 1)" />)}
        {chosen && <path className={styles.chosenHalo} d={chosen.path} />}
        {chosen && <path className={styles.chosen} d={chosen.path} />}
        {focused && <path className={styles.focusRing} d={focused.path} />}
        {!bare && [...marks].map(([id, mark]) => <Number key={id} region={drawing.byId.get(id)} mark={mark} taken={taken} scale={scale} />)}
        {sideLabels && <SideLabels drawing={drawing} box={box} labels={sideLabels} />}
      </g>
    </>
  )
}

/** Skin and its soft edge. They never change, and filling them takes longer than all the rest: a layer of its own keeps them filled. */
const Ground = memo(function Ground({ outline, clip }: { outline: string; clip: string }) {
  return (
    <g className={styles.ground} aria-hidden="true">
      <path className={styles.skin} d={outline} />
      <g clipPath={clip}>
        {SHADE_WIDTHS.map((width) => <path key={width} className={styles.shade} d={outline} strokeWidth={width} />)}
      </g>
    </g>
  )
})

function Number({ region, mark, taken, scale }: { region: FigureRegion | undefined; mark: RegionMark; taken: readonly Point[]; scale: number }) {
  if (region === undefined) return null
  const centre = { ...region.centre, at: numberPlace(region, taken, scale) }
  if (mark.change !== undefined) return <ChangeLabel centre={centre} label={mark.change.label} scale={scale} />
  if (mark.grade === null) return null
  return <MarkNumber centre={centre} grade={mark.grade} carried={mark.carried === true} scale={scale} />
}

function Definitions({ ids, outline, scale }: { ids: string; outline: string; scale: number }) {
  return (
    <defs>
      <clipPath id={`${ids}clip`}><path d={outline} /></clipPath>
      <pattern id={`${ids}hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform={`rotate(45) scale(${scale})`}>
        <path className={styles.hatchLine} d="M0,0V7" />
      </pattern>
    </defs>
  )
}

type RegionsProps = Pick<DrawingProps, 'marks' | 'stop'> & {
  readonly regions: Figure['regions']
  readonly hatch: string
  readonly role: DrawingProps['regionRole']
  readonly nameOf: DrawingProps['nameOf']
  readonly onFocusRegion: DrawingProps['onFocusRegion']
}

/** Not looked at while a stroke is drawn or a stamp set; of the regions only those are drawn again that changed. */
const Regions = memo(function Regions({ regions, marks, hatch, stop, nameOf, role, onFocusRegion }: RegionsProps) {
  return regions.map((region) => {
    const mark = marks.get(region.id)
    return (
      <RegionPath
        key={region.id}
        region={region}
        hatch={hatch}
        grade={mark ? mark.grade : undefined}
        carried={mark?.carried === true}
        tone={mark?.change?.tone}
        name={nameOf?.(region.id)}
        role={role}
        stop={stop === region.id}
        onFocusRegion={onFocusRegion}
      />
    )
  })
})

type RegionPathProps = {
  readonly region: FigureRegion
  readonly hatch: string
  /** undefined = not marked, null = marked without a grade. */
  readonly grade: RegionMark['grade'] | undefined
  readonly carried: boolean
  readonly tone: RegionChange['tone'] | undefined
  readonly name: string | undefined
  readonly role: DrawingProps['regionRole']
  readonly stop: boolean
  readonly onFocusRegion: ((id: string) => void) | undefined
}

const RegionPath = memo(function RegionPath({ region, hatch, grade, carried, tone, name, role, stop, onFocusRegion }: RegionPathProps) {
  const { id, path } = region
  const marked = grade !== undefined
  const hatched = grade === null && tone === undefined
  const classes = [hatched ? styles.ungraded : styles.region, tone && styles[tone], typeof grade === 'number' && styles[`grade${grade}`], carried && styles.carried]
  const control = name === undefined ? {} : {
    role,
    ...(role === 'checkbox' ? { 'aria-checked': marked } : {}),
    'aria-label': name,
    tabIndex: stop ? 0 : -1,
    onFocus: () => onFocusRegion?.(id),
  }
  return (
    <path className={classes.filter(Boolean).join(' ')} d={path} data-region={id} {...(hatched ? { fill: hatch } : {})} {...control} />
  )
})

/** "Client's R" stands at the viewer's left in front and at the viewer's right behind, in every language. */
function SideLabels({ drawing, box, labels }: { drawing: Figure; box: Box; labels: SideLabelWords }) {
  const size = (labels.size * box.height) / WHOLE.height
  const [start, end] = drawing.view === 'front' ? [labels.right, labels.left] : [labels.left, labels.right]
  return (
    <g className={styles.side} fontSize={size}>
      <text x={box.x + size * 0.4} y={box.y + size * 1.3}>{start}</text>
      <text x={box.x + box.width - size * 0.4} y={box.y + size * 1.3} textAnchor="end">{end}</text>
    </g>
  )
}
