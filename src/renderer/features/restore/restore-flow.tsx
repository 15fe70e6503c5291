import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenBackup, RestorePreview } from '../../../shared/contract/restore'
import { saveEverything } from '../../api/closing'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { Looking } from './looking'
import { Preview } from './preview'
import { Recover } from './recover'
import type { Secret } from './secret-form'
import { SecretForm } from './secret-form'

interface Props {
  /** A backup of the list; null lets a file be chosen. */
  seq: number | null
  /** Whether a practice is open, which is then replaced. */
  open: boolean
  onClose: () => void
  /** What the button that gives up says. */
  closeLabel: string
}

/** Choose, open, look, say yes. Until the last step nothing is changed; giving up takes everything away again. */
export function RestoreFlow({ seq, open, onClose, closeLabel }: Props) {
  const { t } = useTranslation(['restore', 'common'])
  const choose = useCommand('restore.choose')
  const look = useCommand('restore.look')
  const confirm = useCommand('restore.confirm')
  const cancel = useCommand('restore.cancel')
  const [chosen, setChosen] = useState<ChosenBackup | null>(null)
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const [recovering, setRecovering] = useState(false)

  const lookInto = (secret: Secret | null) => look.mutate({ secret }, { onSuccess: setPreview })
  const begin = (which: number | null) => {
    look.reset()
    choose.mutate(
      { seq: which },
      {
        onSuccess: ({ chosen: answer }) => {
          if (answer === null) return
          setChosen(answer)
          if (answer.secret === 'none') lookInto(null)
        },
      },
    )
  }
  const done = () => {
    notifications.show({ message: preview?.way === 'keys' ? t('doneKeys') : t('done'), autoClose: 10_000 })
    onClose()
  }
  const carryOut = (passphrase: string | null) => void saveEverything().then(() => confirm.mutate({ passphrase }, { onSuccess: done }))
  const begun = useRef(false)
  useEffect(() => {
    if (seq === null || begun.current) return
    begun.current = true
    begin(seq)
  })
  const close = () => cancel.mutate({}, { onSettled: onClose })
  // Who cancelled need not read that it was.
  const settled = !choose.isPending && !look.isPending && !cancel.isPending && preview === null
  return (
    <Stack gap="md">
      {seq === null && chosen === null ? <Text>{t('lead')}</Text> : null}
      {chosen === null ? null : (
        <Text c="dimmed">
          {t('file')}: <bdi>{chosen.fileName}</bdi>
        </Text>
      )}
      {choose.error === null ? null : <Failure error={choose.error} />}
      {settled && chosen !== null && chosen.secret !== 'none' ? <SecretForm of={chosen.secret} error={look.error} onLook={lookInto} /> : null}
      {settled && chosen?.secret === 'none' && look.error !== null ? <Failure error={look.error} /> : null}
      {look.isPending ? <Looking /> : null}
      {preview === null || recovering ? null : (
        <Preview preview={preview} open={open} busy={confirm.isPending} error={confirm.error} onConfirm={carryOut} onRecover={() => setRecovering(true)} />
      )}
      {recovering ? <Recover onBack={() => setRecovering(false)} onLeave={close} /> : null}
      <Group justify="space-between">
        <Button variant="default" onClick={close} disabled={confirm.isPending} loading={cancel.isPending}>
          {look.isPending ? t('common:cancel') : closeLabel}
        </Button>
        {seq === null && settled ? (
          <Button variant={chosen === null ? 'filled' : 'subtle'} onClick={() => begin(null)}>
            {chosen === null ? t('chooseFile') : t('otherFile')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
