import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { needlesOfPoints } from '../../../../shared/domain/needle-count'
import { useOp } from '../../../api/hooks'
import { today } from '../../../ui/clock'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { Section } from '../section'
import { ChosenPoint } from './chosen-point'
import { NeedleCounters } from './needle-counter'
import { NeedleStop } from './needle-stop'
import { shortDay, shortPointRegion } from './offered-points'
import { addPoint, addPointsAgain } from './point-edits'
import { PointPicker } from './point-picker'
import classes from './points.module.css'
import { isNeedled, missingFrom, pointsByRegion, showsPoints } from './points-view'

interface Props {
  clientId: number
  /** The area chosen on the figure. */
  regionId: string | null
}

/** Points and needles, where a therapy works with them. */
export const PointsSection = memo(function PointsSection(props: Props) {
  const therapies = useContent('therapies')
  const points = useContent('points')
  const ids = therapies.map(({ therapyId }) => therapyId)
  return showsPoints(ids, points) ? <Points {...props} needled={isNeedled(ids)} /> : null
})

function Points({ clientId, regionId, needled }: Props & { needled: boolean }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const points = useContent('points')
  const sessionId = useDraft((draft) => draft.session.id)
  const { data } = useOp('sessions.pointHistory', { clientId, before: sessionId })
  const history = useMemo(() => new Map(data?.points.map(({ code, visits, lastOn }) => [code, { visits, lastOn }])), [data])
  const last = data?.last ?? null
  const lastCodes = useMemo(() => last?.points.map(({ code }) => code) ?? [], [last])
  const needles = needlesOfPoints({ points })
  return (
    <Section
      id="points"
      title={t('title')}
      aside={
        points.length === 0 ? null : (
          <span className={classes.count} data-point-count>
            {t('count', { count: points.length })}
            {needles === 0 ? null : ` · ${t('needleCount', { count: needles })}`}
          </span>
        )
      }
    >
      {last !== null && missingFrom(last.points, points) > 0 ? (
        <Button
          className={classes.again}
          variant="light"
          leftSection={<IconRepeat size={20} aria-hidden />}
          onClick={() => store.edit(addPointsAgain(last.points, needled))}
          data-same-points
        >
          {t('again', { count: last.points.length, day: shortDay(last.heldOn, today()) })}
        </Button>
      ) : null}
      <PointPicker regionId={regionId} chosen={points} lastCodes={lastCodes} history={history} onAdd={(point) => store.edit(addPoint(point, needled))} />
      {pointsByRegion(points).map(({ region, points: chosen }) => (
        <div key={region} className={classes.group}>
          <h3 className={classes.region}>
            {region === '' ? t('elsewhere') : shortPointRegion(region)} <span className={classes.regionCount}>{chosen.length}</span>
          </h3>
          <ul className={classes.list}>
            {chosen.map(({ entry, point }) => (
              <ChosenPoint key={`${entry.code} ${entry.side}`} entry={entry} point={point} needled={needled} />
            ))}
          </ul>
        </div>
      ))}
      <NeedleCounters />
      <NeedleStop />
    </Section>
  )
}
