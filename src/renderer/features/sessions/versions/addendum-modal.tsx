import { Button, Modal, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Session, reasonLimit } from '../../../../shared/contract/sessions'
import { noteLimit } from '../../../../shared/domain/text'
import { useCommand } from '../../../api/hooks'
import { Failure } from '../../../ui/failure'
import { keepKeys } from '../../../ui/keep-keys'
import { useUnsent } from '../../../ui/unsent'
import classes from './versions.module.css'

/** Words beside a signed note; signed as they are written. */
export function AddendumModal({ session, onDone, onClose }: { session: Session; onDone: (session: Session) => void; onClose: () => void }) {
  const { t } = useTranslation('versions')
  const { t: common } = useTranslation()
  const [text, setText] = useUnsent(`versions.${session.id}.addendum.text`)
  const [reason, setReason] = useUnsent(`versions.${session.id}.addendum.reason`)
  const [asked, setAsked] = useState(false)
  const add = useCommand('sessions.addAddendum')
  const missing = text.trim() === ''

  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (!missing) add.mutate({ id: session.id, text, reason }, { onSuccess: onDone })
  }

  return (
    // What was typed is not thrown away by a press beside the window.
    <Modal opened onClose={onClose} title={t('addendum.title')} size={680} onKeyDown={keepKeys} closeOnClickOutside={missing}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.hint}>{t('addendum.hint')}</p>
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
        <Textarea label={t('addendum.reason')} dir="auto" autosize minRows={1} maxLength={reasonLimit} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {add.error === null ? null : <Failure error={add.error} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={add.isPending}>
            {t('addendum.do')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
