import { Radio, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NameStyle } from '../../print/client-name'
import classes from './preview.module.css'

export function NamesChoice({ value, onChange }: { value: NameStyle; onChange: (names: NameStyle) => void }) {
  const { t } = useTranslation('documents')
  return (
    <Radio.Group
      label={t('preview.names')}
      description={value === 'initials' ? t('preview.initialsHint') : undefined}
      value={value}
      onChange={(names) => onChange(names === 'initials' ? 'initials' : 'full')}
    >
      <Stack gap={0}>
        <Radio className={classes.choice ?? ''} value="full" label={t('preview.full')} />
        <Radio className={classes.choice ?? ''} value="initials" label={t('preview.initials')} />
      </Stack>
    </Radio.Group>
  )
}
