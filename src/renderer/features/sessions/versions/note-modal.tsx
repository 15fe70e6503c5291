import { Button, Modal, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { noteLimit, reasonLimit } from '../../../../shared/domain/text'
import type { AppError } from '../../../../shared/errors'
import { call } from '../../../api/call'
import { Failure } from '../../../ui/failure'
import { PassphraseDialog } from '../../../ui/passphrase-dialog'
import { useUnsent } from '../../../ui/unsent'
import { signing, wantsPassphrase } from '../signing'
import classes from './versions.module.css'

export type NoteAct = 'amend' | 'withdraw' | 'reinstate' | 'addendum'

interface Props {
  session: Session
  act: NoteAct
  onDone: (session: Session) => void
  onClose: () => void
}

/** What is about to happen to a signed note, in whose words and why; then the passphrase, where the practice asks for it. */
export function NoteModal({ session, act, onDone, onClose }: Props) {
  const { t } = useTranslation('versions')
  const { t: common } = useTranslation()
  const [text, setText] = useUnsent(`versions.${session.id}.${act}.text`)
  const [reason, setReason] = useUnsent(`versions.${session.id}.${act}.reason`)
  const [asked, setAsked] = useState(false)
  const [proving, setProving] = useState(false)
  const adds = act === 'addendum'
  const missing = (adds ? text : reason).trim() === ''
  const doing = useMutation<Session, AppError, string | null>({ mutationFn: (passphrase) => carryOut(session.id, act, { text, reason }, passphrase), onSuccess: onDone })
  const error = wantsPassphrase(doing.error) ? null : doing.error

  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!missing) doing.mutate(null, { onError: (refused) => setProving(wantsPassphrase(refused)) })
  }

  if (proving) {
    const back = () => {
      setProving(false)
      doing.reset()
    }
    return <PassphraseDialog title={t(`${act}.title`)} lead={t('passphrase')} action={t(`${act}.do`)} busy={doing.isPending} error={error} onSubmit={doing.mutate} onClose={back} />
  }
  return (
    // What was typed is not thrown away by a press beside the window.
    <Modal opened onClose={onClose} title={t(`${act}.title`)} size={adds ? 680 : 600} closeOnClickOutside={missing}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.hint}>{t(`${act}.hint`)}</p>
        {adds ? (
          <Textarea
            label={t('addendum.text')}
            data-autofocus
            dir="auto"
            autosize
            minRows={4}
            maxRows={16}
            required
            maxLength={noteLimit}
            value={text}
            error={asked && missing ? t('addendum.missing') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        <Textarea
          label={t(`${act}.reason`)}
          data-autofocus={adds ? undefined : true}
          dir="auto"
          autosize
          minRows={adds ? 1 : 2}
          required={!adds}
          maxLength={reasonLimit}
          value={reason}
          error={!adds && asked && missing ? t('missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error === null ? null : <Failure error={error} />}
        <div className={classes.buttons}>
          <Button type="submit" {...(act === 'withdraw' ? { color: 'red' } : {})} loading={doing.isPending}>
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

/** Amending begins a draft, which asks when it is signed; everything else signs. */
function carryOut(id: number, act: NoteAct, { text, reason }: { text: string; reason: string }, passphrase: string | null): Promise<Session> {
  if (act === 'amend') return call('sessions.amend', { id, reason })
  return signing(act === 'addendum' ? { does: 'addAddendum', id, text, reason } : { does: act, id, reason }, passphrase)
}
