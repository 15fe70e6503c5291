import { useTranslation } from 'react-i18next'
import type { SessionCup } from '../../../../shared/contract/session-content'
import { chosenItems } from '../../../../shared/domain/detail-words'
import { groupOf } from '../../../../shared/reference/therapies'
import { ChoiceChips } from '../../../ui/choice-chips'
import { useDraftStore } from '../draft-context'
import { CupNumber } from './compact-field'
import { setCupDetail } from './cup-edits'
import classes from './cups.module.css'

/** What was drawn by one cup: a word to tap, and the millilitres where they are estimated. */
export function CupBlood({ at, details }: { at: number; details: SessionCup['details'] }) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const amount = groupOf('wet-cupping', 'bleeding-amount')
  const ml = groupOf('wet-cupping', 'blood-ml-per-cup')
  if (amount === undefined || ml?.kind !== 'number') return null
  const name = (field: string) => t('field', { number: at + 1, field })
  return (
    <div className={classes.blood}>
      <ChoiceChips
        name={name(amount.label)}
        choices={amount.items.map(({ id, label, definition }) => ({ id, label, hint: definition }))}
        chosen={chosenItems(details[amount.id])}
        onChange={(chosen) => store.edit(setCupDetail(at, amount.id, chosen.length === 0 ? undefined : chosen))}
      />
      <CupNumber
        group={ml}
        value={details[ml.id]}
        name={`${name(ml.label)}, ${ml.unit}`}
        unit={` ${ml.unit}`}
        className={classes.ml}
        set={(next) => store.edit(setCupDetail(at, ml.id, next), `cup.${at}.${ml.id}`)}
      />
    </div>
  )
}
