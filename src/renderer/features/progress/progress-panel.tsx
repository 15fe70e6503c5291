import { SegmentedControl, Select, Title } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { type MeasureKey, measureId, measuresOf, seriesOf } from '../../../shared/domain/progress'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { ChartView } from './chart-view'
import type { Zoom } from './chart-scale'
import { type ChartKind, byId, chartKind, measureLabel } from './measure-words'
import card from './progress-card.module.css'
import classes from './progress-panel.module.css'
import { ThenAndNow } from './then-and-now'
import { WhatHelped } from './what-helped'

const kinds = ['tension', 'pain', 'movement', 'function'] as const
const choiceNames = { tension: 'measure.area', pain: 'measure.area', movement: 'measure.movement', function: 'measure.function' } as const
const zooms = ['quarter', 'year', 'all'] as const

/** Progress of a client as a picture: one measure over true dates, and the body then and now. */
export function ProgressPanel({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const { data: visits, error } = useOp('progress.ofClient', { clientId })
  if (error !== null) return <Failure error={error} />
  if (visits === undefined) return null
  const measures = measuresOf(visits)
  if (measures.length === 0) {
    const none = visits.length === 0
    return (
      <EmptyState icon={<IconChartLine size={40} aria-hidden />} title={t(none ? 'empty.none' : 'empty.carriedOnly')}>
        {t(none ? 'empty.noneText' : 'empty.carriedOnlyText')}
      </EmptyState>
    )
  }
  return (
    <div className={classes.panel}>
      <Chart visits={visits} measures={measures} />
      <ThenAndNow visits={visits} />
      <WhatHelped clientId={clientId} />
    </div>
  )
}

function Chart({ visits, measures }: { visits: readonly ProgressVisit[]; measures: readonly MeasureKey[] }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const [kind, setKind] = useState<ChartKind>('tension')
  const [zoom, setZoom] = useState<Zoom>('all')
  const [picked, setPicked] = useState<Partial<Record<ChartKind, string>>>({})
  const choices = measures.filter((key) => chartKind(key) === kind)
  const shown = byId(choices, picked[kind] ?? '') ?? choices[0]
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
          onChange={(value) => setKind(value)}
        />
        <SegmentedControl
          aria-label={t('zoom.label')}
          data={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
          value={zoom}
          onChange={(value) => setZoom(value)}
        />
      </div>
      {shown === undefined ? (
        <p className={classes.nothing}>{t(`empty.kind.${kind}`)}</p>
      ) : (
        <>
          {choices.length > 1 ? (
            <Select
              className={classes.choice ?? ''}
              aria-label={t(choiceNames[kind])}
              data={choices.map((key) => ({ value: measureId(key), label: measureLabel(t, key) }))}
              value={measureId(shown)}
              onChange={(id) => setPicked({ ...picked, [kind]: id ?? '' })}
              allowDeselect={false}
              searchable
            />
          ) : null}
          <ChartView key={measureId(shown)} series={seriesOf(visits, shown)} zoom={zoom} />
        </>
      )}
    </section>
  )
}
