import { Button, SegmentedControl, Select, Title } from '@mantine/core'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { isAskedOnce, type MeasureKey, measureId, measuresOf, type SeriesPoint } from '../../../shared/domain/progress'
import type { Thresholds } from '../../../shared/domain/threshold'
import { type ChartChoice, useChartChoice } from './chart-choice'
import { ChartTable } from './chart-table'
import { ChartView } from './chart-view'
import { type Course, courseOf } from './course'
import { MeasureChoice } from './measure-choice'
import { byId, chartKind, measureLabel } from './measure-words'
import card from './progress-card.module.css'
import classes from './progress-panel.module.css'
import { type TherapyLane, therapyLanes } from './therapy-lanes'
import { TimeBar } from './time-bar'
import { isWithin, markedPoint, movedView, timeSpan, viewWith } from './time-span'
import { TogetherView } from './together-view'
import { measuresTogether } from './usual-measures'

const kinds = ['together', 'tension', 'pain', 'movement', 'function'] as const
const choiceNames = { tension: 'measure.area', pain: 'measure.area', movement: 'measure.movement', function: 'measure.function' } as const

interface Props {
  clientId: number
  /** At least one, something measured in it. */
  visits: readonly ProgressVisit[]
  thresholds: Thresholds
}

/** The measures of a client over true dates: one at a time or several above each other, as charts or as a table. */
export function ChartCard({ clientId, visits, thresholds }: Props) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const [choice, change] = useChartChoice(clientId)
  const { kind, view, picked, together } = choice
  const points = useMemo(() => visits.map(({ heldOn, therapyIds }) => ({ on: heldOn, therapyIds })), [visits])
  const lanes = useMemo(() => therapyLanes(points), [points])
  const measures = useMemo(() => measuresOf(visits), [visits])
  const courses = useMemo(
    () => shownMeasures(measures, { kind, picked, together }).map((key) => courseOf(visits, key, thresholds)),
    [measures, visits, thresholds, kind, picked, together],
  )
  const choices = measures.filter((key) => chartKind(key) === kind)
  const [first] = courses
  return (
    <section className={card.card} aria-labelledby={heading}>
      <div className={classes.bar}>
        <Title order={2} size="h3" id={heading}>
          {t('title')}
        </Title>
        <SegmentedControl
          aria-label={t('kind.choose')}
          data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => change({ kind: value })}
        />
        <TimeBar points={points} view={view} onChange={(next) => change({ view: next })} />
      </div>
      {kind === 'together' ? (
        <MeasureChoice measures={measures} chosen={courses.map(({ series }) => measureId(series.key))} onChange={(ids) => change({ together: ids })} />
      ) : choices.length > 1 && first ? (
        <Select
          className={classes.choice ?? ''}
          aria-label={t(choiceNames[kind])}
          data={choices.map((key) => ({ value: measureId(key), label: measureLabel(t, key) }))}
          value={measureId(first.series.key)}
          onChange={(id) => change({ picked: { ...picked, [kind]: id ?? '' } })}
          allowDeselect={false}
          searchable
        />
      ) : null}
      {first ? (
        <Shown courses={[first, ...courses.slice(1)]} lanes={lanes} choice={choice} change={change} />
      ) : (
        <p className={classes.nothing}>{kind === 'together' ? null : t(`empty.kind.${kind}`)}</p>
      )}
    </section>
  )
}

function shownMeasures(measures: readonly MeasureKey[], { kind, picked, together }: Pick<ChartChoice, 'kind' | 'picked' | 'together'>): MeasureKey[] {
  if (kind === 'together') return measuresTogether(measures, together)
  const choices = measures.filter((key) => chartKind(key) === kind)
  const shown = byId(choices, picked[kind] ?? '') ?? choices[0]
  return shown === undefined ? [] : [shown]
}

interface ShownProps {
  courses: readonly [Course, ...Course[]]
  lanes: readonly TherapyLane[]
  choice: ChartChoice
  change: (changes: Partial<ChartChoice>) => void
}

function Shown({ courses, lanes, choice: { kind, view, visit, asTable }, change }: ShownProps) {
  const { t } = useTranslation('progress')
  const [first] = courses
  const { points } = first.series
  const span = useMemo(() => timeSpan(points, view), [points, view])
  const chosen = markedPoint(points, span, visit)
  const isShown = (point: SeriesPoint) => isWithin(span, point.on)
  const shown = points.filter(isShown)
  const shared = {
    lanes,
    span,
    chosen,
    onChoose: ({ sessionId, on }: SeriesPoint) => change({ visit: sessionId, view: viewWith(points, view, on) }),
    onMove: (by: -1 | 1) => change({ view: movedView(points, view, by) ?? view }),
  }
  const n = shown.filter(({ arrival }) => arrival !== null).length
  const caption = kind === 'together' ? t('together.caption') : t('table.caption', { measure: measureLabel(t, first.series.key) })
  return (
    <>
      <div className={classes.caption}>
        <span>
          {kind === 'together' ? t('together.visits', { count: shown.length }) : t(isAskedOnce(first.series.key) ? 'nOnce' : 'n', { count: n, total: shown.length })}
        </span>
        <Button variant="subtle" leftSection={asTable ? <IconChartLine aria-hidden /> : <IconTable aria-hidden />} onClick={() => change({ asTable: !asTable })}>
          {t(asTable ? 'table.hide' : 'table.show')}
        </Button>
      </div>
      {asTable ? (
        <ChartTable series={[first.series, ...courses.slice(1).map(({ series }) => series)]} together={kind === 'together'} isShown={isShown} caption={caption} />
      ) : kind === 'together' ? (
        <TogetherView courses={courses} {...shared} />
      ) : (
        <ChartView course={first} {...shared} />
      )}
    </>
  )
}
