import type { TFunction } from 'i18next'
import { regionById, regionLabel } from '../../shared/reference/anatomy'
import { BodyFigure } from '../body/body-figure'
import { isGrade, type RegionMark } from '../body/region-mark'
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

/** Pairs of front and back with one title each, side by side; every drawing is told in words as well. */
export function FigureRow({ t, figures, legend }: { t: Words; figures: readonly Figure[]; legend: string }) {
  return (
    <div className={classes.figures}>
      <div className={classes.figureRow}>
        {figures.map(({ title, marks }) => (
          <div key={title} className={classes.figurePair}>
            <p className={classes.figureTitle}>{title}</p>
            <div className={classes.figureViews}>
              {(['front', 'back'] as const).map((view) => (
                <div key={view} className={classes.figureView}>
                  <BodyFigure view={view} marks={marksOf(marks)} readOnly printStyle ariaLabel={inWords(t, title, view, marks)} />
                  <p aria-hidden>{t(`figure.${view}`)}</p>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className={classes.quiet}>{legend}</p>
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
