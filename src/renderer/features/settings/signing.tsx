import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PracticeSettings } from '../../../shared/contract/settings'
import { SettingsSection } from './settings-section'

/** One click signs, unless the practice wants the passphrase each time. */
export function Signing({ practice, save }: { practice: PracticeSettings; save: (changes: Partial<PracticeSettings>) => void }) {
  const { t } = useTranslation('settings')
  return (
    <SettingsSection title={t('signing.title')}>
      <Switch
        size="md"
        label={t('signing.ask')}
        description={t('signing.hint')}
        checked={practice.signWithPassphrase}
        onChange={(event) => save({ signWithPassphrase: event.currentTarget.checked })}
      />
    </SettingsSection>
  )
}
