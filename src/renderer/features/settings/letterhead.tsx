import { useTranslation } from 'react-i18next'
import type { PracticeSettings } from '../../../shared/contract/settings'
import { call } from '../../api/call'
import { SavedMark } from '../../ui/autosave/saved-mark'
import { TextField } from '../../ui/autosave/text-field'
import { useAutosave } from '../../ui/autosave/use-autosave'
import { Logo } from './logo'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section'

/** Printed at the top of every document. Each field is saved in the pauses of typing and when it is left. */
export function Letterhead({ saved }: { saved: Omit<PracticeSettings, 'signWithPassphrase'> }) {
  const { t } = useTranslation('settings')
  const form = useAutosave(['settings.get'], saved, (changes) => call('settings.update', { changes }))
  return (
    <SettingsSection title={t('letterhead')} hint={t('letterheadHint')} aside={<SavedMark form={form} />}>
      <div className={classes.grid}>
        <TextField form={form} name="practiceName" label={t('practiceName')} />
        <TextField form={form} name="therapistName" label={t('therapistName')} />
        <TextField form={form} name="qualification" label={t('qualification')} />
        <TextField form={form} name="registration" label={t('registration')} />
        <TextField form={form} name="phone" label={t('phone')} type="tel" />
        <TextField form={form} name="email" label={t('email')} type="email" />
        <TextField form={form} name="address" label={t('address')} rows={2} className={classes.full ?? ''} />
      </div>
      <Logo />
    </SettingsSection>
  )
}
