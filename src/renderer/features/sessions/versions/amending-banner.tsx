import { Button, Modal } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { AppError } from '../../../../shared/errors'
import { call } from '../../../api/call'
import { notifyFailure } from '../../../ui/failure'
import { useDraftStore } from '../draft-context'
import { VersionModal } from './version-modal'
import { standingOf, whenOf } from './version-words'
import classes from './versions.module.css'

/** That the editor stands beside a signed note, which can be read, and how to leave it as it was. Nothing for a note never signed. */
export function AmendingBanner({ session, onChange }: { session: Session; onChange: (session: Session) => void }) {
  const { t } = useTranslation('versions')
  const [shown, setShown] = useState<'original' | 'leave' | null>(null)
  const { amending } = session
  const standing = standingOf(session)
  if (standing === undefined) return null
  return (
    <section className={classes.amending} aria-label={t('amend.title')}>
      <IconPencil size={20} aria-hidden />
      <p>
        {t(amending === null ? 'amending.reopened' : 'amending.text', whenOf(standing))} {amending === null ? null : <bdi className={classes.quiet}>{t('why', { reason: amending.reason })}</bdi>}
      </p>
      <Button size="sm" variant="default" onClick={() => setShown('original')}>
        {t('amending.see')}
      </Button>
      {amending === null ? null : (
        <Button size="sm" variant="default" onClick={() => setShown('leave')}>
          {t('amending.leave')}
        </Button>
      )}
      {shown === 'original' ? <VersionModal sessionId={session.id} version={standing} onClose={() => setShown(null)} /> : null}
      {shown === 'leave' ? <LeaveModal session={session} when={whenOf(standing)} onDone={onChange} onClose={() => setShown(null)} /> : null}
    </section>
  )
}

interface LeaveProps {
  session: Session
  when: { day: string; time: string }
  onDone: (session: Session) => void
  onClose: () => void
}

/** Asked once, because what was written is not kept. */
function LeaveModal({ session, when, onDone, onClose }: LeaveProps) {
  const { t } = useTranslation('versions')
  const store = useDraftStore()
  const [leaving, setLeaving] = useState(false)

  async function leave(): Promise<void> {
    setLeaving(true)
    // What is still on its way to be saved must not arrive afterwards.
    await store.flush()
    onDone(await call('sessions.leaveAmendment', { id: session.id }))
  }

  return (
    <Modal opened onClose={onClose} title={t('amending.leaveTitle')} size={560}>
      <div className={classes.form}>
        <p className={classes.hint}>{t('amending.leaveHint', when)}</p>
        <div className={classes.buttons}>
          <Button
            color="red"
            loading={leaving}
            onClick={() =>
              void leave().catch((error: unknown) => {
                setLeaving(false)
                notifyFailure(error instanceof AppError ? error : new AppError('internal', t('amending.failed')))
              })
            }
          >
            {t('amending.leaveDo')}
          </Button>
          <Button variant="subtle" color="gray" data-autofocus onClick={onClose}>
            {t('amending.goOn')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
