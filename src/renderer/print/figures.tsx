import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { regionById, regionLabel } from '../../shared/reference/anatomy'
import { BodyFigure } from '../body/body-figure'
import { closeUp } from '../body/close-up'
import type { View } from '../body/mesh/figure'
import type { OutlineId } from '../body/mesh/outlines'
import { isGrade, type RegionChange, type RegionMark } from '../body/region-mark'
import type { ZoomId } from '../body/zoom-groups'
import type { Block } from './pages/block'
import { useIsMeasured } from './pages/page-of'
import classes from './sheet.module.css'

/** What is said beside and in place of the drawings. */
export interface FigureWords {
  view: Readonly<Record<View, string>>
  unmarked: Readonly<Record<View, string>>
  /** One drawing in words. */
  alt(when: string, view: View, marks: readonly Mark[]): string
  sides?: { left: string; right: string }
}

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
 * has a row of its own with a close-up; whole figures stand front beside back. Each drawing is told in words as well. `beside`: what stands
 * in the free room of the first row.
 */
export function figureBlocks(words: FigureWords, figures: readonly Figure[], legend: string, outline: OutlineId, { id = 'figures', beside }: { id?: string; beside?: ReactNode } = {}): Block[] {
  const regionsOn = (view: View) => figures.flatMap(({ marks }) => marks.map((mark) => mark.regionId).filter((id) => regionById(id)?.view === view))
  const marked = bothViews.filter((view) => regionsOn(view).length > 0)
  const drawn = marked.map((view) => ({ view, zoom: closeUp(regionsOn(view), view, outline) }))
  const whole = drawn.filter(({ zoom }) => zoom === 'whole')
  const rows = [...(whole.length > 0 ? [whole] : []), ...drawn.filter(({ zoom }) => zoom !== 'whole').map((one) => [one])]
  const unmarked = bothViews.filter((view) => !marked.includes(view)).map((view) => words.unmarked[view])
  return [
    ...rows.map(
      (row, index): Block => ({
        kind: 'whole',
        id: `${id}-${row.map(({ view }) => view).join('-')}`,
        node: <FigureRow words={words} figures={figures} views={row} outline={outline} beside={index === 0 ? beside : undefined} />,
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

interface FigureRowProps {
  words: FigureWords
  figures: readonly Figure[]
  views: readonly Drawn[]
  outline: OutlineId
  beside: ReactNode
}

function FigureRow({ words, figures, views, outline, beside }: FigureRowProps) {
  return (
    <div className={classes.figureRow}>
      {figures.map(({ title, marks }) => (
        <div key={title} className={classes.figurePair}>
          <p className={classes.figureTitle}>
            {title} <span className={classes.missing}>{views.map(({ view }) => words.view[view]).join(', ')}</span>
          </p>
          <div className={classes.figureViews} data-zoom={views.some(({ zoom }) => zoom !== 'whole') || undefined}>
            {views.map(({ view, zoom }) => (
              <OneView key={view} view={view} zoom={zoom} outline={outline} marks={marksOf(marks)} alt={words.alt(title, view, marks)} sides={words.sides} />
            ))}
          </div>
        </div>
      ))}
      {beside === undefined ? null : <div className={classes.beside}>{beside}</div>}
    </div>
  )
}

interface OneViewProps extends Drawn {
  outline: OutlineId
  marks: Map<string, RegionMark>
  alt: string
  sides: FigureWords['sides']
}

function OneView({ view, zoom, outline, marks, alt, sides }: OneViewProps) {
  const shared = { view, outline, marks, readOnly: true, printStyle: true, ...(sides ? { sides } : {}) } as const
  if (useIsMeasured()) return null
  return (
    <>
      <BodyFigure {...shared} {...(zoom === 'whole' ? {} : { size: 'small' })} ariaLabel={alt} />
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

/** The words of documents that are read by professionals. */
export function recordFigureWords(t: TFunction<'documents'>): FigureWords {
  return {
    view: { front: t('figure.front'), back: t('figure.back') },
    unmarked: { front: t('figure.unmarked.front'), back: t('figure.unmarked.back') },
    alt(when, view, marks) {
      const here = marksOn(view, marks).map(({ regionId, grade, carried, words }) => {
        if (words !== undefined) return words
        const area = regionLabel(regionId)
        if (grade === null) return t('figure.areaUngraded', { area })
        return t(carried ? 'figure.areaCarried' : 'figure.area', { area, grade })
      })
      return t('figure.alt', { when, view: t(`figure.${view}`), areas: here.length === 0 ? t('figure.altNone') : `${here.join('; ')}.` })
    },
  }
}

export const marksOn = (view: View, marks: readonly Mark[]): Mark[] => marks.filter(({ regionId }) => regionById(regionId)?.view === view)
