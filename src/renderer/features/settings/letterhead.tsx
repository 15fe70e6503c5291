import { Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeSettings } from '../../../shared/contract/settings'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './settings.module.css'
import { SettingsSection } from './settings-section'

const fields = ['practiceName', 'therapistName', 'qualification', 'registration', 'phone', 'email'] as const

/** The fields keep what was typed; each is saved when it is left. */
export function Letterhead({ saved }: { saved: PracticeSettings }) {
  const { t } = useTranslation('settings')
  const update = useCommand('settings.update')
  const [typed, setTyped] = useState(saved)
  const [savedAt, setSavedAt] = useState<string | null>(null)

  const leave = (field: (typeof fields)[number] | 'address') => {
    if (typed[field] === saved[field]) return
    update.mutate(
      { changes: { [field]: typed[field] } },
      { onSuccess: () => setSavedAt(new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })) },
    )
  }
  const bind = (field: (typeof fields)[number] | 'address') => ({
    label: t(field),
    dir: 'auto',
    value: typed[field],
    error: update.error?.fields?.[`changes.${field}`],
    onChange: (event: { currentTarget: { value: string } }) => setTyped({ ...typed, [field]: event.currentTarget.value }),
    onBlur: () => leave(field),
  })

  const status = update.isError ? t('notSaved') : savedAt === null ? '' : t('saved', { time: savedAt })
  return (
    <SettingsSection
      title={t('letterhead')}
      hint={t('letterheadHint')}
      aside={
        <Text size="sm" c={update.isError ? 'red' : 'dimmed'} role="status">
          {status}
        </Text>
      }
    >
      <div className={classes.grid}>
        {fields.map((field) => (
          <TextInput key={field} {...bind(field)} />
        ))}
        <Textarea className={classes.full} autosize minRows={2} {...bind('address')} />
      </div>
      {update.error !== null && update.error.fields === undefined ? <Failure error={update.error} /> : null}
    </SettingsSection>
  )
}
