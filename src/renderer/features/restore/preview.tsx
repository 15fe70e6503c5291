import { Alert, Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RestorePreview } from '../../../shared/contract/restore'
import { formatDay } from '../../../shared/domain/days'
import type { AppError } from '../../../shared/errors'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { momentHere } from './moment'
import classes from './restore.module.css'
import { Salvaged } from './salvaged'

interface Props {
  preview: RestorePreview
  /** The open practice asks for its passphrase once more. */
  open: boolean
  busy: boolean
  error: AppError | null
  onConfirm: (passphrase: string | null) => void
  onRecover: () => void
}

/** What is in the backup and what restoring it would do, before anything is done. */
export function Preview({ preview, open, busy, error, onConfirm, onRecover }: Props) {
  const { t } = useTranslation('restore')
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // It appears where the buttons were a moment ago: the focus must not be lost with them.
  useEffect(() => field.current?.focus(), [])
  const { madeAt, clients, sessions, newestOn, way } = preview
  const wrong = error?.code === 'wrong_passphrase' ? error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!open || passphrase !== '') onConfirm(open ? passphrase : null)
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('preview.sound')}</Text>
        <dl className={classes.facts}>
          <dt>{t('preview.madeAt')}</dt>
          <dd>{momentHere(madeAt)}</dd>
          <dt>{t('preview.clients')}</dt>
          <dd>{clients}</dd>
          <dt>{t('preview.sessions')}</dt>
          <dd>{sessions}</dd>
          <dt>{t('preview.newestOn')}</dt>
          <dd>{newestOn === null ? t('preview.none') : formatDay(newestOn)}</dd>
        </dl>
        {preview.historyBroken ? <Alert color="red">{t('preview.historyBroken')}</Alert> : null}
        <Consequences preview={preview} open={open} />
        {preview.salvage === null || way === 'keys' ? null : <Salvaged {...preview.salvage} />}
        {open ? (
          <PasswordInput
            label={t('preview.passphrase')}
            autoComplete="current-password"
            ref={field}
            value={passphrase}
            error={wrong}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        ) : null}
        {error === null || wrong !== null ? null : <Failure error={error} />}
        <Group>
          <Button type="submit" loading={busy} disabled={open && passphrase === ''}>
            {way === 'keys' ? t('preview.doKeys') : t('preview.do')}
          </Button>
          {open ? (
            <Button variant="subtle" disabled={busy} onClick={onRecover}>
              {t('recover.show')}
            </Button>
          ) : null}
          <span role="status">{busy ? t('busy') : ''}</span>
        </Group>
      </Stack>
    </form>
  )
}

function Consequences({ preview: { way, since, destroyed, passphrase, salvage }, open }: Pick<Props, 'preview' | 'open'>) {
  const { t } = useTranslation('restore')
  const { data: vault } = useOp('vault.state', {})
  const unreadable = !open && (salvage !== null || vault?.phase === 'damaged')
  const what = way === 'replace' && unreadable ? t('preview.unreadable') : t(`preview.${way}`)
  return (
    <Alert color={way === 'replace' ? 'orange' : 'teal'} variant="light">
      <Stack gap="xs">
        <Text>{what}</Text>
        {open && since === null ? <Text>{t('preview.sinceUnknown')}</Text> : null}
        {since === null ? null : <Since {...since} destroyed={destroyed ?? 0} />}
        {destroyed === 0 ? null : <Text>{destroyed === null ? t('preview.destroyedUnknown') : t('preview.destroyed', { count: destroyed })}</Text>}
        <Text>{passphrase === 'of-backup' ? t('preview.ofBackup') : t('preview.presentPassphrase')}</Text>
      </Stack>
    </Alert>
  )
}

function Since({ clients, sessions, destroyed }: NonNullable<RestorePreview['since']> & { destroyed: number }) {
  const { t } = useTranslation('restore')
  if (clients + sessions === 0) return destroyed > 0 ? null : <Text>{t('preview.nothingSince')}</Text>
  const parts = [clients > 0 ? t('preview.sinceClients', { count: clients }) : '', sessions > 0 ? t('preview.sinceSessions', { count: sessions }) : ''].filter(Boolean)
  const changes = parts.length === 2 ? t('preview.and', { first: parts[0], second: parts[1] }) : (parts[0] ?? '')
  return <Text fw={600}>{t('preview.since', { changes })}</Text>
}
