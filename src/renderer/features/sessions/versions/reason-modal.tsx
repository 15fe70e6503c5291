import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Session, reasonLimit } from '../../../../shared/contract/sessions'
import { useCommand } from '../../../api/hooks'
import { Failure } from '../../../ui/failure'
import { keepKeys } from '../../../ui/keep-keys'
import { useUnsent } from '../../../ui/unsent'
import classes from './versions.module.css'

interface Props {
  session: Session
  act: 'amend' | 'withdraw' | 'reinstate'
  onDone: (session: Session) => void
  onClose: () => void
}

/** What is about to happen, and why: nothing happens to a signed note without a reason. */
export function ReasonModal({ session, act, onDone, onClose }: Props) {
  const { t } = useTranslation('versions')
  const { t: common } = useTranslation()
  const [reason, setReason] = useUnsent(`versions.${session.id}.${act}.reason`)
  const [asked, setAsked] = useState(false)
  const command = useCommand(`sessions.${act}`)
  const missing = reason.trim() === ''

  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!missing) command.mutate({ id: session.id, reason }, { onSuccess: onDone })
  }

  return (
    <Modal opened onClose={onClose} title={t(`${act}.title`)} size={600} onKeyDown={keepKeys}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.hint}>{t(`${act}.hint`)}</p>
        <Textarea
          label={t(`${act}.reason`)}
          data-autofocus
          dir="auto"
          autosize
          minRows={2}
          required
          maxLength={reasonLimit}
          value={reason}
          error={asked && missing ? t('missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {command.error === null ? null : <Failure error={command.error} />}
        <div className={classes.buttons}>
          <Button type="submit" {...(act === 'withdraw' ? { color: 'red' } : {})} loading={command.isPending}>
            {t(`${act}.do`)}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
