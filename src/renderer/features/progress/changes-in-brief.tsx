import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ProgressVisit } from '../../../shared/contract/progress'
import { formatDay } from '../../../shared/domain/days'
import { painOfOneComplaint } from '../../../shared/domain/pain-of-one-complaint'
import { measureId } from '../../../shared/domain/progress'
import { whatChanged } from '../../../shared/domain/what-changed'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { ChangeRow } from './change-row'
import classes from './changes-in-brief.module.css'
import { importantChanges } from './important-changes'
import { TrendLines } from './trend-lines'
import { useVisits } from './visits'

const mostShown = 4

/** What a therapist has to know before the next visit: the changes that matter most since the last, worst first, and the course of late. */
export function ChangesInBrief({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const { data: visits, error } = useVisits(clientId)
  const { data: practice, error: noSettings } = useOp('settings.get', {})
  const failed = error ?? noSettings
  if (failed !== null) return <Failure error={failed} />
  if (visits === undefined || practice === undefined) return null
  const changed = whatChanged(visits, practice.thresholds)
  return (
    <Card
      title={t('changed.title')}
      action={
        changed === null ? null : (
          <Link href={`/clients/${clientId}/progress?at=changed`} className={classes.link}>
            {t('brief.all')}
          </Link>
        )
      }
    >
      {changed === null ? (
        <p className={classes.quiet}>{t(visits.length === 0 ? 'empty.noneText' : 'empty.carriedOnlyText')}</p>
      ) : changed.previous === null ? (
        <p className={classes.quiet}>{t('empty.one', { on: formatDay(changed.latest.on) })}</p>
      ) : (
        <SinceLast visits={painOfOneComplaint(visits)} changed={changed} from={changed.previous} />
      )}
    </Card>
  )
}

type Changed = NonNullable<ReturnType<typeof whatChanged>>

function SinceLast({ visits, changed, from }: { visits: readonly ProgressVisit[]; changed: Changed; from: Changed['first'] }) {
  const { t } = useTranslation('progress')
  const { shown, counts } = importantChanges(changed, mostShown)
  const compared = counts.worse + counts.better + counts.changed + counts.same
  const ways = (['worse', 'better', 'changed', 'same'] as const).filter((way) => counts[way] > 0).map((way) => t(`brief.${way}`, { count: counts[way] }))
  return (
    <>
      <p className={classes.quiet}>{t('brief.against', { visit: from.visit, on: formatDay(from.on) })}</p>
      {shown.length === 0 ? null : (
        <ul className={classes.rows}>
          {shown.map(({ row, comparison }) => (
            <ChangeRow key={measureId(row.key)} row={row} comparison={comparison} isBrief />
          ))}
        </ul>
      )}
      <p className={classes.counts}>{compared === 0 ? t('changed.nothing') : `${t('brief.compared', { count: compared })}: ${ways.join(', ')}`}</p>
      <TrendLines visits={visits} />
    </>
  )
}
