import { useTranslation } from 'react-i18next'
import { useRef } from 'react'
import type { RetentionRule } from '../../../shared/domain/retention'
import { useCommand } from '../../api/hooks'
import { useBeforeGone } from '../../ui/before-gone'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { NumberField } from '../../ui/number-field'
import classes from './retention.module.css'

const fields = [
  { name: 'adultYears', min: 1, max: 100 },
  { name: 'minorsUntilAge', min: 18, max: 40 },
] as const

/** The practice's own rule, saved as each field is left. An empty field is no rule. */
export function RetentionRules({ rule }: { rule: RetentionRule }) {
  const { t } = useTranslation('retention')
  const update = useCommand('settings.update')
  return (
    <Card title={t('rule.title')}>
      <p className={classes.hint}>{t('rule.hint')}</p>
      {fields.map((field) => (
        <RuleField key={field.name} {...field} value={rule[field.name]} onLeave={(value) => update.mutate({ changes: { retention: { ...rule, [field.name]: value } } })} />
      ))}
      {update.error === null ? null : <Failure error={update.error} />}
    </Card>
  )
}

interface FieldProps {
  name: (typeof fields)[number]['name']
  min: number
  max: number
  value: number | null
  onLeave: (value: number | null) => void
}

function RuleField({ name, min, max, value, onLeave }: FieldProps) {
  const { t } = useTranslation('retention')
  const typed = useRef<{ value: number | null } | null>(null)
  const leave = () => {
    if (typed.current !== null && typed.current.value !== value) onLeave(typed.current.value)
    typed.current = null
  }
  useBeforeGone(leave)
  return (
    <div className={classes.rule} onBlur={leave}>
      <span>{t(`rule.${name}`)}</span>
      <NumberField
        className={classes.number}
        name={t(`rule.${name}`)}
        value={value}
        min={min}
        max={max}
        whole
        unit={t(`rule.${name}Unit`, { count: value ?? 0 })}
        rangeMessage={t('rule.range', { min, max })}
        onChange={(next) => (typed.current = { value: next })}
      />
      <p className={classes.ruleHint}>{t(`rule.${name}Hint`)}</p>
    </div>
  )
}
