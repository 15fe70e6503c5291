import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import { painGrades } from '../../../shared/domain/scales'
import type { Effect } from '../../../shared/reference/causes'
import { ChoiceChips } from '../../ui/choice-chips'
import { ScaleRow } from '../../ui/scale-row'
import { effectLabel } from './complaint-words'
import classes from './complaints.module.css'

type Chosen = ComplaintDetails['effects']

interface Props {
  label: string
  items: readonly Effect[]
  chosen: Chosen
  onChange: (effects: Chosen) => void
}

/** The effects of one domain: named by a press, then rated if the client can put a number to it. */
export function EffectDomain({ label, items, chosen, onChange }: Props) {
  const { t } = useTranslation('complaints')
  const ofDomain = new Set(items.map((item) => item.id))
  const named = chosen.filter((effect) => ofDomain.has(effect.effectId))
  const name = (ids: string[]) =>
    onChange([
      ...chosen.filter((effect) => !ofDomain.has(effect.effectId)),
      ...ids.map((id) => named.find((effect) => effect.effectId === id) ?? { effectId: id, rating: null }),
    ])
  const rate = (id: string, rating: number | null) => onChange(chosen.map((effect) => (effect.effectId === id ? { ...effect, rating } : effect)))
  return (
    <div className={classes.domain}>
      <h3 className={classes.domainName}>{label}</h3>
      <div className={classes.domainBody}>
        <ChoiceChips several name={label} choices={items} chosen={named.map((effect) => effect.effectId)} onChange={name} />
        {named.map(({ effectId, rating }) => (
          <ScaleRow
            key={effectId}
            label={effectLabel(effectId)}
            name={t('rateOf', { name: effectLabel(effectId) })}
            values={painGrades}
            value={rating}
            onChange={(value) => rate(effectId, value)}
          />
        ))}
      </div>
    </div>
  )
}
