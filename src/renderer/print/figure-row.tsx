import type { TFunction } from 'i18next'
import { regionById, regionLabel } from '../../shared/reference/anatomy'
import { BodyFigure } from '../body/body-figure'
import type { View } from '../body/mesh/figure'
import { isGrade, type RegionMark } from '../body/region-mark'
import type { ZoomId } from '../body/zoom-groups'
import { closeUp } from './figure-view'
import classes from './sheet.module.css'

type Words = TFunction<'documents'>

export interface Mark {
  regionId: string
  grade: number | null
  carried: boolean
}

export interface Figure {
  title: string
  marks: readonly Mark[]
}

const views = ['front', 'back'] as const

/**
 * The body at each of the times, side by side: every view on which anything is marked, whole and, where the marks lie close
 * together, near by. Each drawing is told in words as well.
 */
export function FigureRow({ t, figures, legend }: { t: Words; figures: readonly Figure[]; legend: string }) {
  const regionsOn = (view: View) => figures.flatMap(({ marks }) => marks.map((mark) => mark.regionId).filter((id) => regionById(id)?.view === view))
  const marked = views.filter((view) => regionsOn(view).length > 0)
  const unmarked = views.filter((view) => !marked.includes(view))
  return (
    <div className={classes.figures}>
      {marked.map((view) => (
        <div key={view} className={classes.figureRow}>
          {figures.map(({ title, marks }) => (
            <div key={title} className={classes.figurePair}>
              <p className={classes.figureTitle}>
                {title} <span className={classes.missing}>{t(`figure.${view}`)}</span>
              </p>
              <Views view={view} zoom={closeUp(regionsOn(view), view)} marks={marksOf(marks)} words={inWords(t, title, view, marks)} />
            </div>
          ))}
        </div>
      ))}
      <p className={classes.quiet}>
        {legend} {unmarked.map((view) => t(`figure.unmarked.${view}`)).join(' ')}
      </p>
    </div>
  )
}

function Views({ view, zoom, marks, words }: { view: View; zoom: ZoomId; marks: Map<string, RegionMark>; words: string }) {
  const shared = { view, marks, readOnly: true, printStyle: true } as const
  return (
    <div className={classes.figureViews} data-zoom={zoom !== 'whole' || undefined}>
      <BodyFigure {...shared} {...(zoom === 'whole' ? {} : { size: 'small' })} ariaLabel={words} />
      {zoom === 'whole' ? null : (
        <div aria-hidden>
          <BodyFigure {...shared} zoom={zoom} />
        </div>
      )}
    </div>
  )
}

function marksOf(marks: readonly Mark[]): Map<string, RegionMark> {
  return new Map(
    marks.map(({ regionId, grade, carried }) => [regionId, { grade: grade !== null && isGrade(grade) ? grade : null, carried }]),
  )
}

function inWords(t: Words, when: string, view: 'front' | 'back', marks: readonly Mark[]): string {
  const here = marks.filter((mark) => regionById(mark.regionId)?.view === view)
  const words = here.map(({ regionId, grade, carried }) => {
    const area = regionLabel(regionId)
    if (grade === null) return t('figure.areaUngraded', { area })
    return t(carried ? 'figure.areaCarried' : 'figure.area', { area, grade })
  })
  return t('figure.alt', { when, view: t(`figure.${view}`), areas: here.length === 0 ? t('figure.altNone') : `${words.join('; ')}.` })
}
