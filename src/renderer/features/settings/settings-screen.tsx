import { Button, Select, SegmentedControl, Text } from '@mantine/core'
import { IconShield } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { SettingsChanges } from '../../../shared/contract/settings'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { FolderPath } from '../../ui/folder-path'
import { Screen } from '../../ui/screen'
import { RestoreAction } from '../restore/restore-action'
import { RecordLinks } from '../audit/record-links'
import { LotSearch } from '../supplies/lot-search'
import { SupplyBoxes } from '../supplies/supply-boxes'
import { ComputerUnlock } from './computer-unlock'
import { Letterhead } from './letterhead'
import { Limits } from './limits'
import { MeaningfulChange } from './meaningful-change'
import { Passphrase } from './passphrase'
import { RecoveryKey } from './recovery-key'
import classes from './settings.module.css'
import { ScreenAndClipboard } from './screen-and-clipboard'
import { Signing } from './signing'
import { SettingsSection } from './settings-section'

const lockChoices = [1, 2, 5, 10, 15, 30, 60]
const themes = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

/** Every change is saved at once; there is no Save button to forget. */
export function SettingsScreen() {
  const { t } = useTranslation('settings')
  const practice = useOp('settings.get', {})
  const preferences = useOp('settings.preferences', {})
  const state = useOp('vault.state', {})
  const update = useCommand('settings.update')
  const setPreferences = useCommand('settings.setPreferences')
  const error = practice.error ?? preferences.error ?? update.error ?? setPreferences.error
  if (practice.data === undefined || preferences.data === undefined) return error === null ? null : <Failure error={error} />
  const save = (changes: SettingsChanges) => update.mutate({ changes })

  return (
    <Screen title={t('title')}>
      <div className={classes.sections}>
        {error === null || error.fields !== undefined ? null : <Failure error={error} />}
        <Letterhead saved={practice.data} />
        <SettingsSection title={t('documents')}>
          <label className={classes.row}>
            <span>{t('paper')}</span>
            <SegmentedControl
              aria-label={t('paper')}
              data={['A4', 'Letter']}
              value={practice.data.paper}
              onChange={(paper) => save({ paper: paper === 'Letter' ? 'Letter' : 'A4' })}
            />
          </label>
        </SettingsSection>
        <Limits practice={practice.data} save={save} />
        <SettingsSection title={t('supplies')} hint={t('suppliesHint')}>
          <SupplyBoxes />
          <LotSearch />
        </SettingsSection>
        <MeaningfulChange thresholds={practice.data.thresholds} onChange={(thresholds) => save({ thresholds })} />
        <SettingsSection title={t('look')}>
          <div className={classes.row}>
            <span>{t('theme')}</span>
            <SegmentedControl
              aria-label={t('theme')}
              data={Object.entries(themes).map(([value, key]) => ({ value, label: t(key) }))}
              value={preferences.data.theme}
              onChange={(theme) => setPreferences.mutate({ changes: { theme: theme === 'light' || theme === 'dark' ? theme : 'system' } })}
            />
          </div>
          <div className={classes.row}>
            <span>{t('language')}</span>
            <Select aria-label={t('language')} data={[{ value: 'en', label: t('english') }]} value="en" allowDeselect={false} />
          </div>
        </SettingsSection>
        <SettingsSection title={t('security')}>
          <div className={classes.row}>
            <span>{t('autoLock')}</span>
            <Select
              aria-label={t('autoLock')}
              data={lockChoices.map((count) => ({ value: String(count), label: t('minutes', { count }) }))}
              value={String(practice.data.autoLockMinutes)}
              allowDeselect={false}
              onChange={(minutes) => save({ autoLockMinutes: Number(minutes) })}
            />
            <Text size="sm" c="dimmed" className={classes.hint}>
              {t('autoLockHint')}
            </Text>
          </div>
        </SettingsSection>
        <ScreenAndClipboard preferences={preferences.data} save={(changes) => setPreferences.mutate({ changes })} />
        {state.data?.kind === 'practice' ? (
          <>
            <Signing asks={practice.data.signWithPassphrase} />
            <Passphrase forgotten={state.data.openedByRecoveryKey} />
            <RecoveryKey />
            <ComputerUnlock />
          </>
        ) : null}
        <SettingsSection title={t('data')} hint={t('dataHint')}>
          <FolderPath folder={state.data?.folder ?? ''} inset />
          <div className={classes.links}>
            <Button component={Link} href="/safekeeping" variant="default" leftSection={<IconShield size={20} aria-hidden />}>
              {t('safekeeping')}
            </Button>
            {state.data?.kind === 'practice' ? <RestoreAction backup={null} /> : null}
          </div>
        </SettingsSection>
        <SettingsSection title={t('accountability')} hint={t('accountabilityHint')}>
          <div className={classes.links}>
            <RecordLinks from="settings" />
          </div>
        </SettingsSection>
      </div>
    </Screen>
  )
}
