import { useTranslation } from 'react-i18next'
import type { DetailValue, SessionPoint } from '../../../../shared/contract/session-content'
import { pointGroups } from '../../../../shared/domain/point-details'
import { valueWords } from '../../../../shared/domain/point-words'
import { detailUnit } from '../../../../shared/domain/detail-words'
import { DetailControl } from '../detail-field'
import { useContent, useDraftStore } from '../draft-context'
import classes from './points.module.css'
import { setPointDetail } from './point-edits'

/** All that can be said of one point. What is left empty is as in the whole visit, which stands beside it. */
export function PointDetails({ entry, name }: { entry: SessionPoint; name: string }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const therapies = useContent('therapies')
  const usual = (groupId: string) => therapies.map(({ details }) => details[groupId]).find((value) => value !== undefined)
  return (
    <div className={classes.details} role="group" aria-label={t('chosen.details', { name })}>
      {pointGroups().map((group) => {
        const whole = usual(group.id)
        const set = (value: DetailValue | undefined, typed = false) =>
          store.edit(setPointDetail(entry, group.id, value), typed ? `points.${entry.code}.${entry.side}.${group.id}` : undefined)
        return (
          <div key={group.id} className={classes.detail} data-point-detail={group.id}>
            <span className={classes.detailLabel}>
              {group.label}
              {group.kind === 'number' ? ` ${detailUnit(group)}` : ''}
              <span className={classes.whole}>
                {whole === undefined || entry.details[group.id] !== undefined ? '' : t('chosen.asVisit', { value: valueWords(group, whole, { yes: t('detail.yes'), no: t('detail.no') }) })}
              </span>
            </span>
            <DetailControl group={group} value={entry.details[group.id]} name={`${name}, ${group.label}`} set={set} />
          </div>
        )
      })}
    </div>
  )
}
