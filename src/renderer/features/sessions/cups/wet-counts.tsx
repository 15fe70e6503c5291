import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../../shared/contract/session-content'
import { numberOf } from '../../../../shared/domain/cup-record'
import { groupOf } from '../../../../shared/reference/therapies'
import { useDraftStore } from '../draft-context'
import { setDetail } from '../edits'
import { focusField, focusOn } from '../focus'
import { CompactField } from './compact-field'
import { CountStepper } from './count-stepper'
import classes from './cups.module.css'

interface Props {
  details: SessionTherapy['details']
  /** Wet cups on the figure: often one blade each. */
  cups: number
}

/** Counted once for the visit: the blood where it was not estimated cup by cup, blades opened and blades in the sharps bin. */
export function WetCounts({ details, cups }: Props) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const opened = numberOf(details, 'blades-opened')
  const inSharps = numberOf(details, 'blades-in-sharps')
  const counts = [
    { id: 'blades-opened', value: opened, likely: cups, next: () => focusField('[data-cup-count="blades-in-sharps"] input') },
    { id: 'blades-in-sharps', value: inSharps, likely: opened, next: () => focusOn('lots-blade') },
  ] as const
  const total = groupOf('wet-cupping', 'blood-ml-total')
  return (
    <div className={classes.blades} role="group" aria-label={t('counts')}>
      {total === undefined ? null : (
        <CompactField
          group={total}
          value={details[total.id]}
          name={total.label}
          set={(next, typed) => store.edit(setDetail('wet-cupping', total.id, next), typed ? total.id : undefined)}
        />
      )}
      {counts.map(({ id, value, likely, next }) => {
        const group = groupOf('wet-cupping', id)
        return group?.kind !== 'number' ? null : (
          <CountStepper key={id} group={group} value={value} likely={likely} set={(count, typed) => store.edit(setDetail('wet-cupping', id, count), typed ? id : undefined)} onDone={next} />
        )
      })}
      <p className={classes.even} role="status">
        {opened !== null && opened > 0 && opened === inSharps ? (
          <>
            <IconCheck size={20} aria-hidden /> {t('blades.even', { count: opened })}
          </>
        ) : null}
      </p>
    </div>
  )
}
