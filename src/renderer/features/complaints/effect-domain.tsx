import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import type { Effect } from '../../../shared/reference/causes'
import { Chip } from '../../ui/chip'
import chipClasses from '../../ui/chip.module.css'
import { RatingRow } from '../../ui/rating-row'
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
  const has = (id: string) => chosen.some((effect) => effect.effectId === id)
  const toggle = (id: string) =>
    onChange(has(id) ? chosen.filter((effect) => effect.effectId !== id) : [...chosen, { effectId: id, rating: null }])
  const rate = (id: string, rating: number | null) => onChange(chosen.map((effect) => (effect.effectId === id ? { ...effect, rating } : effect)))
  const rated = items.filter((item) => has(item.id))
  return (
    <div className={classes.domain}>
      <h3 className={classes.domainName}>{label}</h3>
      <div className={classes.domainBody}>
        <div className={chipClasses.row} role="group" aria-label={label}>
          {items.map((item) => (
            <Chip key={item.id} pressed={has(item.id)} onPress={() => toggle(item.id)}>
              {item.label}
            </Chip>
          ))}
        </div>
        {rated.map((item) => (
          <div key={item.id} className={classes.rating}>
            <span className={classes.ratingName}>{item.label}</span>
            <RatingRow
              label={t('rateOf', { name: item.label })}
              value={chosen.find((effect) => effect.effectId === item.id)?.rating ?? null}
              onChange={(rating) => rate(item.id, rating)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
