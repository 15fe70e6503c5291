import { type ComboboxItem, Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findMuscles } from '../../../shared/domain/find-muscles'
import { type Muscle, musclesOfRegion, regionLabel } from '../../../shared/reference/anatomy'
import classes from './muscle-select.module.css'

interface Props {
  regionId: string
  value: string | null
  onChange: (muscleId: string | null) => void
  className?: string
}

/** One muscle of an area, or none; searched by its English or Latin name, with its usual referral in sight. */
export function MuscleSelect({ regionId, value, onChange, className }: Props) {
  const { t } = useTranslation('points')
  const muscles = useMemo(() => musclesOfRegion(regionId), [regionId])
  const chosen = muscles.find(({ id }) => id === value)
  return (
    <Select
      className={className}
      aria-label={t('muscle.label', { region: regionLabel(regionId) })}
      placeholder={t('muscle.placeholder')}
      data={muscles.map(({ id, label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('muscle.clear') }}
      filter={({ options, search }) => (search.trim() === '' || search === chosen?.label ? options : inOrder(options as ComboboxItem[], search))}
      renderOption={({ option }) => <MuscleOption muscle={muscles.find(({ id }) => id === option.value)} />}
      description={chosen?.commonReferral === null || chosen === undefined ? undefined : t('muscle.referral', { referral: chosen.commonReferral })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      nothingFoundMessage={t('muscle.nothing')}
      maxDropdownHeight={320}
    />
  )
}

/** The options that answer to the search, best first. */
function inOrder(options: readonly ComboboxItem[], search: string): ComboboxItem[] {
  const ids = [...new Set(findMuscles(search).map(({ muscle }) => muscle.id))]
  return ids.flatMap((id) => options.find(({ value }) => value === id) ?? [])
}

function MuscleOption({ muscle }: { muscle: Muscle | undefined }) {
  const { t } = useTranslation('points')
  if (muscle === undefined) return null
  return (
    <span className={classes.option}>
      <span>{muscle.label}</span>
      {muscle.commonReferral === null ? null : <span className={classes.referral}>{t('muscle.referral', { referral: muscle.commonReferral })}</span>}
    </span>
  )
}
