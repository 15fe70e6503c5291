import type { TFunction } from 'i18next'
import { regionById, regionLabel } from '../../shared/reference/anatomy'
import { BodyFigure } from '../body/body-figure'
import { closeUp } from '../body/close-up'
import type { View } from '../body/mesh/figure'
import type { OutlineId } from '../body/mesh/outlines'
import { isGrade, type RegionChange, type RegionMark } from '../body/region-mark'
import type { ZoomId } from '../body/zoom-groups'
import type { Block } from './pages/block'
import classes from './sheet.module.css'

type Words = TFunction<'documents'>

export interface Mark {
  regionId: string
  grade: number | null
  carried: boolean
  /** A difference in place of a grade, and the whole mark in words where a grade alone does not say it. */
  change?: RegionChange
  words?: string
}

export interface Figure {
  title: string
  marks: readonly Mark[]
}

const bothViews = ['front', 'back'] as const

/**
 * The body at each of the times, side by side: every view on which anything is marked. Where marks lie close together the view
 * has a row of its own with a close-up; whole figures stand front beside back. Each drawing is told in words as well.
 */
export function figureBlocks(t: Words, figures: readonly Figure[], legend: string, outline: OutlineId, id = 'figures'): Block[] {
  const regionsOn = (view: View) => figures.flatMap(({ marks }) => marks.map((mark) => mark.regionId).filter((id) => regionById(id)?.view === view))
  const marked = bothViews.filter((view) => regionsOn(view).length > 0)
  const drawn = marked.map((view) => ({ view, zoom: closeUp(regionsOn(view), view, outline) }))
  const whole = drawn.filter(({ zoom }) => zoom === 'whole')
  const rows = [...(whole.length > 0 ? [whole] : []), ...drawn.filter(({ zoom }) => zoom !== 'whole').map((one) => [one])]
  const unmarked = bothViews.filter((view) => !marked.includes(view)).map((view) => t(`figure.unmarked.${view}`))
  return [
    ...rows.map(
      (row): Block => ({
        kind: 'whole',
        id: `${id}-${row.map(({ view }) => view).join('-')}`,
        node: <FigureRow t={t} figures={figures} views={row} outline={outline} />,
        keepWithNext: true,
      }),
    ),
    { kind: 'whole', id: `${id}-legend`, node: <p className={classes.legend}>{[legend, ...unmarked].join(' ')}</p> },
  ]
}

interface Drawn {
  view: View
  zoom: ZoomId
}

function FigureRow({ t, figures, views, outline }: { t: Words; figures: readonly Figure[]; views: readonly Drawn[]; outline: OutlineId }) {
  return (
    <div className={classes.figureRow}>
      {figures.map(({ title, marks }) => (
        <div key={title} className={classes.figurePair}>
          <p className={classes.figureTitle}>
            {title} <span className={classes.missing}>{views.map(({ view }) => t(`figure.${view}`)).join(', ')}</span>
          </p>
          <div className={classes.figureViews} data-zoom={views.some(({ zoom }) => zoom !== 'whole') || undefined}>
            {views.map(({ view, zoom }) => (
              <OneView key={view} view={view} zoom={zoom} outline={outline} marks={marksOf(marks)} words={inWords(t, title, view, marks)} />
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

function OneView({ view, zoom, outline, marks, words }: Drawn & { outline: OutlineId; marks: Map<string, RegionMark>; words: string }) {
  const shared = { view, outline, marks, readOnly: true, printStyle: true } as const
  return (
    <>
      <BodyFigure {...shared} {...(zoom === 'whole' ? {} : { size: 'small' })} ariaLabel={words} />
      {zoom === 'whole' ? null : (
        <div aria-hidden>
          <BodyFigure {...shared} zoom={zoom} />
        </div>
      )}
    </>
  )
}

function marksOf(marks: readonly Mark[]): Map<string, RegionMark> {
  return new Map(
    marks.map(({ regionId, grade, carried, change }) => [regionId, { grade: grade !== null && isGrade(grade) ? grade : null, carried, ...(change ? { change } : {}) }]),
  )
}

function inWords(t: Words, when: string, view: 'front' | 'back', marks: readonly Mark[]): string {
  const here = marks.filter((mark) => regionById(mark.regionId)?.view === view)
  const words = here.map(({ regionId, grade, carried, words: whole }) => {
    if (whole !== undefined) return whole
    const area = regionLabel(regionId)
    if (grade === null) return t('figure.areaUngraded', { area })
    return t(carried ? 'figure.areaCarried' : 'figure.area', { area, grade })
  })
  return t('figure.alt', { when, view: t(`figure.${view}`), areas: here.length === 0 ? t('figure.altNone') : `${words.join('; ')}.` })
}
