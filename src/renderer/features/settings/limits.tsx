import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSettings, SettingsChanges } from '../../../shared/contract/settings'
import { useBeforeGone } from '../../ui/before-gone'
import { NumberField } from '../../ui/number-field'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section'

interface Props {
  practice: PracticeSettings
  save: (changes: SettingsChanges) => void
}

const fields = [
  { name: 'bloodCeilingMl', min: 1, max: 1000, whole: false },
  { name: 'cuppingIntervalDays', min: 1, max: 365, whole: true },
] as const

/** The therapist's own limits of wet cupping. Empty until she sets them: sources disagree too much for a default. */
export function Limits({ practice, save }: Props) {
  const { t } = useTranslation('settings')
  return (
    <SettingsSection title={t('limits.title')} hint={t('limits.hint')}>
      {fields.map((field) => (
        <LimitField key={field.name} {...field} value={practice[field.name]} onLeave={(value) => save({ [field.name]: value })} />
      ))}
    </SettingsSection>
  )
}

interface FieldProps {
  name: (typeof fields)[number]['name']
  min: number
  max: number
  whole: boolean
  value: number | null
  onLeave: (value: number | null) => void
}

/** Saved when it is left: on the way to 450 the field holds 4 and 45, which nobody meant as a limit. */
function LimitField({ name, min, max, whole, value, onLeave }: FieldProps) {
  const { t } = useTranslation('settings')
  const typed = useRef<{ value: number | null } | null>(null)
  const leave = () => {
    if (typed.current !== null && typed.current.value !== value) onLeave(typed.current.value)
    typed.current = null
  }
  useBeforeGone(leave)
  return (
    <div className={classes.row} onBlur={leave}>
      <span>{t(`limits.${name}`)}</span>
      <NumberField
        className={classes.limit}
        name={t(`limits.${name}`)}
        value={value}
        min={min}
        max={max}
        whole={whole}
        unit={t(`limits.${name}Unit`)}
        rangeMessage={t('limits.range', { min, max })}
        onChange={(next) => (typed.current = { value: next })}
      />
      <p className={classes.limitHint}>{t(`limits.${name}Hint`)}</p>
    </div>
  )
}
