import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { musclesOfRegion, regionLabel } from '../../../../shared/reference/anatomy'
import classes from './work.module.css'

interface Props {
  regionId: string
  value: string | null
  onChange: (muscleId: string | null) => void
}

/** One muscle of an area, or none, with where its pain is usually felt. */
export function MuscleField({ regionId, value, onChange }: Props) {
  const { t } = useTranslation('work')
  const muscles = useMemo(() => musclesOfRegion(regionId), [regionId])
  const referralOf = (id: string | null) => muscles.find((muscle) => muscle.id === id)?.commonReferral ?? null
  const referral = referralOf(value)
  if (muscles.length === 0) return null
  return (
    <Select
      aria-label={t('muscle.label', { region: regionLabel(regionId) })}
      placeholder={t('muscle.none')}
      data={muscles.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('muscle.clear') }}
      nothingFoundMessage={t('muscle.nothing')}
      maxDropdownHeight={320}
      renderOption={({ option }) => {
        const felt = referralOf(option.value)
        return (
          <span className={classes.option}>
            {option.label}
            {felt === null ? null : <span className={classes.quiet}>{t('muscle.referral', { referral: felt })}</span>}
          </span>
        )
      }}
      description={referral === null ? undefined : t('muscle.referral', { referral })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
