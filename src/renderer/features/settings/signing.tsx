import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { PassphraseDialog } from '../../ui/passphrase-dialog'
import { SettingsSection } from './settings-section'

/** One click signs, unless the practice wants the passphrase each time. Either way is chosen with the passphrase. */
export function Signing({ asks }: { asks: boolean }) {
  const { t } = useTranslation('settings')
  const set = useCommand('settings.setSigning')
  const [asking, setAsking] = useState(false)
  const close = () => {
    set.reset()
    setAsking(false)
  }
  return (
    <SettingsSection title={t('signing.title')}>
      <Switch size="md" label={t('signing.ask')} description={t('signing.hint')} checked={asks} onChange={() => setAsking(true)} />
      {asking ? (
        <PassphraseDialog
          title={t('signing.ask')}
          lead={t(asks ? 'signing.meansOff' : 'signing.meansOn')}
          action={t(asks ? 'signing.turnOff' : 'signing.turnOn')}
          busy={set.isPending}
          error={set.error}
          onSubmit={(passphrase) => set.mutate({ signWithPassphrase: !asks, passphrase }, { onSuccess: close })}
          onClose={close}
        />
      ) : null}
    </SettingsSection>
  )
}
