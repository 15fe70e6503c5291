import { Button, PasswordInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RetentionClient } from '../../../shared/contract/retention'
import { nameToType } from '../../../shared/domain/retention'
import { momentWords } from '../../ui/clock'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { HoldingBackups } from './holding-backups'
import classes from './retention.module.css'

interface Props {
  client: RetentionClient
  asked: NonNullable<RetentionClient['asked']>
  isReady: boolean
}

/** Second step, a day after the first: the name typed, the passphrase proved. Until then it can be taken back. */
export function Erase({ client, asked, isReady }: Props) {
  const { t } = useTranslation('retention')
  const [, navigate] = useLocation()
  const cancel = useCommand('retention.cancelErasure')
  const erase = useCommand('retention.erase')
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const wrong = erase.error?.code === 'wrong_passphrase' ? erase.error.message : null
  const wrongName = erase.error?.fields?.name ?? null
  const error = cancel.error ?? (wrong === null && wrongName === null ? erase.error : null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    erase.mutate(
      { id: client.clientId, passphrase, name },
      {
        onSuccess: ({ traces }) => {
          notifications.show(traces === 'until-room' ? { message: t('erase.doneNoRoom'), autoClose: false } : { message: t('erase.done'), autoClose: 12_000 })
          navigate('/retention')
        },
      },
    )
  }
  return (
    <div className={classes.form}>
      <p className={classes.plain} role="status">
        {t('erase.askedOn', { at: momentWords(asked.at), ground: t(`ground.${asked.ground}`) })} {isReady ? t('erase.ready') : t('erase.wait', { at: momentWords(asked.erasableAt) })}
      </p>
      {isReady ? (
        <form className={classes.form} onSubmit={submit}>
          <p className={classes.hint}>{t('erase.backups')}</p>
          <HoldingBackups />
          <TextInput label={t('erase.name', { name: nameToType(client) })} dir="auto" autoComplete="off" spellCheck={false} maxLength={400} value={name} error={wrongName} onChange={(event) => setName(event.currentTarget.value)} />
          <PasswordInput label={t('erase.passphrase')} autoComplete="current-password" value={passphrase} error={wrong} onChange={(event) => setPassphrase(event.currentTarget.value)} />
          <Button type="submit" color="red" loading={erase.isPending} disabled={name.trim() === '' || passphrase === ''}>
            {t('erase.do')}
          </Button>
        </form>
      ) : null}
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id: client.clientId })}>
        {t('erase.cancel')}
      </Button>
      {error === null ? null : <Failure error={error} />}
    </div>
  )
}
