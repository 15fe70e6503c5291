import { Switch, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '../../../shared/contract/settings'
import { SettingsSection } from './settings-section'

/** What others could see of the record without opening it: on a shared screen, or pasted elsewhere. */
export function ScreenAndClipboard({ preferences, save }: { preferences: Preferences; save: (changes: Partial<Preferences>) => void }) {
  const { t } = useTranslation('settings')
  return (
    <SettingsSection title={t('capture.title')}>
      <Switch
        size="md"
        label={t('capture.hide')}
        description={t('capture.hint')}
        checked={preferences.hideFromCapture}
        onChange={(event) => save({ hideFromCapture: event.currentTarget.checked })}
      />
      <Text size="sm" c="dimmed">
        {t('capture.clipboard')}
      </Text>
    </SettingsSection>
  )
}
