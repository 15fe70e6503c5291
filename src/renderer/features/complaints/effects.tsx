import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import { complaintWords, effects } from '../../../shared/reference/causes'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import classes from './complaints.module.css'
import { EffectDomain } from './effect-domain'
import { firstDomains } from './usual-choices'

/** What the complaint gets in the way of, by domain; the four that matter most stand open. */
export function Effects({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('complaints')
  const [everything, setEverything] = useState(false)
  const { effects: chosen } = form.current
  const isShown = (domain: string) =>
    everything || firstDomains.includes(domain) || effects().some((it) => it.domain === domain && chosen.some(({ effectId }) => effectId === it.id))
  const domains = complaintWords.effectDomains.filter((domain) => isShown(domain.id))
  return (
    <Card title={t('card.effects')}>
      <p className={classes.hint}>{t('effectsHint')}</p>
      {domains.map((domain) => (
        <EffectDomain
          key={domain.id}
          label={domain.label}
          items={effects().filter((effect) => effect.domain === domain.id)}
          chosen={chosen}
          onChange={(list) => void form.save({ effects: list })}
        />
      ))}
      {form.errors.effects === undefined ? null : (
        <p className={classes.error} role="alert">
          {form.errors.effects}
        </p>
      )}
      {everything || domains.length === complaintWords.effectDomains.length ? null : (
        <Button variant="subtle" className={classes.more} onClick={() => setEverything(true)}>
          {t('moreEffects', { names: complaintWords.effectDomains.filter((it) => !isShown(it.id)).map((it) => it.label.toLowerCase()).join(', ') })}
        </Button>
      )}
    </Card>
  )
}
