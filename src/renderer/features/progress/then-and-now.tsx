import { Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { formatDay } from '../../../shared/domain/days'
import { figureVisits, tensionOnArrival } from '../../../shared/domain/progress'
import { regionById, regionLabel } from '../../../shared/reference/anatomy'
import { BodyFigure } from '../../body/body-figure'
import { closeUp } from '../../body/close-up'
import { isGrade, type RegionMark } from '../../body/region-mark'
import type { ZoomId } from '../../body/zoom-groups'
import card from './progress-card.module.css'
import classes from './progress-panel.module.css'

type View = 'front' | 'back'

/** Tension on arrival at the first and at the latest visit, on the side of the body where most of it lies. */
export function ThenAndNow({ visits }: { visits: readonly ProgressVisit[] }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const pair = figureVisits(visits)
  if (pair === null) return null
  const shown = pair.first === pair.latest ? [{ visit: pair.latest, title: t('figures.latest') }] : [
    { visit: pair.first, title: t('figures.first') },
    { visit: pair.latest, title: t('figures.latest') },
  ]
  const view = busierView([pair.first, pair.latest])
  const zoom = closeUp([pair.first, pair.latest].flatMap((visit) => [...tensionOnArrival(visit).keys()].filter(isOn(view))), view)
  return (
    <section className={card.card} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t('figures.title')}
      </Title>
      <div className={classes.figures}>
        {shown.map(({ visit, title }) => (
          <Figure key={visit.sessionId} visit={visit} title={title} view={view} zoom={zoom} />
        ))}
      </div>
      <p className={classes.quiet}>{t('figures.caption')}</p>
    </section>
  )
}

interface FigureProps {
  visit: ProgressVisit
  title: string
  view: View
  /** Where the marks of both visits lie; a small whole figure beside it shows where on the body that is. */
  zoom: ZoomId
}

function Figure({ visit, title, view, zoom }: FigureProps) {
  const { t } = useTranslation('progress')
  const grades = [...tensionOnArrival(visit)]
  const here = grades.filter(([regionId]) => isOn(view)(regionId))
  const on = formatDay(visit.heldOn)
  const side = t(`figures.${view}`)
  const areas = here.map(([regionId, grade]) => t('figures.area', { area: regionLabel(regionId), grade })).join('; ')
  const marks = new Map<string, RegionMark>(grades.map(([regionId, grade]) => [regionId, { grade: isGrade(grade) ? grade : null }]))
  const words = here.length === 0 ? t('figures.altNone', { view: side, on }) : t('figures.alt', { view: side, on, areas })
  return (
    <div className={classes.figure}>
      <p className={classes.figureTitle}>
        <strong>{title}</strong> {on}
        <span className={classes.quiet}> {t('figures.areas', { count: grades.length })}</span>
      </p>
      <div className={classes.drawing}>
        {zoom === 'whole' ? null : (
          <div className={classes.orient} aria-hidden>
            <BodyFigure view={view} marks={marks} size="small" />
          </div>
        )}
        <BodyFigure view={view} marks={marks} zoom={zoom} readOnly ariaLabel={words} />
      </div>
    </div>
  )
}

const isOn = (view: View) => (regionId: string) => regionById(regionId)?.view === view

function busierView(visits: readonly ProgressVisit[]): View {
  const marked = visits.flatMap((visit) => [...tensionOnArrival(visit).keys()])
  const front = marked.filter(isOn('front')).length
  return front > marked.length - front ? 'front' : 'back'
}
