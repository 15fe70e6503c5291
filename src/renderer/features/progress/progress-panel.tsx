import { IconChartLine } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { wasMeasured } from '../../../shared/domain/progress'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { BodyOverTime } from './body/body-over-time'
import { CompareCard } from './body/compare-card'
import { ChartCard } from './chart-card'
import classes from './progress-panel.module.css'
import { useVisits } from './visits'
import { WhatHelped } from './what-helped'

/** Progress of a client as a picture: measures over true dates, and the body then and now. */
export function ProgressPanel({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const { data: visits, error } = useVisits(clientId)
  const { data: practice, error: noSettings } = useOp('settings.get', {})
  const outline = useOp('clients.get', { id: clientId }).data?.figure ?? 'neutral'
  const failed = error ?? noSettings
  if (failed !== null) return <Failure error={failed} />
  if (visits === undefined || practice === undefined) return null
  if (!visits.some(wasMeasured)) {
    const none = visits.length === 0
    return (
      <EmptyState icon={<IconChartLine size={40} aria-hidden />} title={t(none ? 'empty.none' : 'empty.carriedOnly')}>
        {t(none ? 'empty.noneText' : 'empty.carriedOnlyText')}
      </EmptyState>
    )
  }
  return (
    <div className={classes.panel}>
      <ChartCard key={clientId} clientId={clientId} visits={visits} thresholds={practice.thresholds} />
      <BodyOverTime visits={visits} outline={outline} />
      <CompareCard visits={visits} outline={outline} thresholds={practice.thresholds} />
      <WhatHelped clientId={clientId} />
    </div>
  )
}
