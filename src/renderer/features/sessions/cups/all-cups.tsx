import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../../shared/contract/session-content'
import { therapyLabel } from '../../../../shared/reference/therapies'
import { useDraftStore } from '../draft-context'
import { CompactField } from './compact-field'
import { setForAllCups } from './cup-edits'
import { type CupTherapyId, groupsOfAllCups } from './cup-groups'
import classes from './cups.module.css'

interface Props {
  therapyId: CupTherapyId
  details: SessionTherapy['details']
}

/** Said once for every cup: size, minutes, strength, incisions. */
export const AllCups = memo(function AllCups({ therapyId, details }: Props) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const therapy = therapyLabel(therapyId)
  return (
    <div className={classes.all} role="group" aria-label={t('forAllOf', { therapy })} data-all-cups={therapyId}>
      {groupsOfAllCups(therapyId).map((group) => (
        <CompactField
          key={group.id}
          group={group}
          value={details[group.id]}
          name={`${t('forAll')}, ${group.label}`}
          set={(next, typed) => store.edit(setForAllCups(therapyId, group.id, next), typed ? `all-cups.${therapyId}.${group.id}` : undefined)}
        />
      ))}
    </div>
  )
})
