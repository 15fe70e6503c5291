import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionCup } from '../../../../shared/contract/session-content'
import { chosenItems } from '../../../../shared/domain/detail-words'
import { groupOf } from '../../../../shared/reference/therapies'
import { ChoiceChips } from '../../../ui/choice-chips'
import { useDraftStore } from '../draft-context'
import { focusField, focusOn } from '../focus'
import { CupNumber } from './compact-field'
import { setCupDetail } from './cup-edits'
import classes from './cups.module.css'

/** What was drawn by one cup: a word to tap, or its place in the scale as a digit, and the millilitres where they are estimated. */
export function CupBlood({ at, next, details }: { at: number; next: number | null; details: SessionCup['details'] }) {
  const { t } = useTranslation('cups')
  const store = useDraftStore()
  const amount = groupOf('wet-cupping', 'bleeding-amount')
  const ml = groupOf('wet-cupping', 'blood-ml-per-cup')
  if (amount?.kind !== 'single' || ml?.kind !== 'number') return null
  const name = (field: string) => t('field', { number: at + 1, field })
  const choose = (chosen: string[]) => store.edit(setCupDetail(at, amount.id, chosen.length === 0 ? undefined : chosen))

  /** As on every scale: a digit sets and moves on, to the next wet cup and from the last to the blades. */
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLButtonElement)) return
    const item = amount?.items.find((one) => String(one.value) === event.key)
    if (item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    choose([item.id])
    if (next === null) focusField('[data-cup-count="blades-opened"] input')
    else focusOn(`cup-blood-${next}`)
  }

  return (
    // The chips in it take the keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.blood} onKeyDown={onKeyDown}>
      <ChoiceChips
        id={`cup-blood-${at}`}
        name={name(amount.label)}
        choices={amount.items.map(({ id, label, definition }) => ({ id, label, hint: definition }))}
        chosen={chosenItems(details[amount.id])}
        onChange={choose}
      />
      <CupNumber
        group={ml}
        value={details[ml.id]}
        name={`${name(ml.label)}, ${ml.unit}`}
        unit={` ${ml.unit}`}
        className={classes.ml}
        set={(value) => store.edit(setCupDetail(at, ml.id, value), `cup.${at}.${ml.id}`)}
      />
    </div>
  )
}
