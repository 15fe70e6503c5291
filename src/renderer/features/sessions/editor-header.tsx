import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconChevronLeft, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { ClientMark } from './client-mark'
import { ComplaintSelect } from './complaint-select'
import { useDraft, useDraftStore } from './draft-context'
import classes from './header.module.css'
import { NoticeButton } from './safety/notice-button'
import { SaveMark, SaveTrouble } from './save-mark'
import { TherapyMenu } from './therapy-menu'
import { useDiscard } from './use-discard'
import type { Finish } from './use-finish'
import { useRecordAddress } from './use-record-address'
import { WhenField } from './when-field'

interface Props {
  session: Session
  finish: Finish
  /** Finish was pressed without a therapy. */
  needsTherapy: boolean
  onTherapy: () => void
  onNotices: () => void
}

/** Who, what, when; whether it is saved; the way back and the way on. */
export function EditorHeader({ session, finish, needsTherapy, onTherapy, onNotices }: Props) {
  const { t } = useTranslation('sessions')
  const record = useRecordAddress(session.clientId)
  return (
    <header className={classes.header}>
      <div className={classes.headRow}>
        <ActionIcon component={Link} href={record} color="gray" aria-label={t('header.back')}>
          <IconChevronLeft aria-hidden className={classes.directional} />
        </ActionIcon>
        <ClientMark clientId={session.clientId} number={session.number} />
        <span className={classes.gap} />
        <SaveMark />
        <Steps session={session} />
        <Button className={classes.finish} size="lg" leftSection={<IconCheck aria-hidden />} loading={finish.running} onClick={finish.run}>
          {t('finish.button')}
        </Button>
      </div>
      <div className={classes.headRow}>
        <TherapyMenu missing={needsTherapy} onChosen={onTherapy} />
        <WhenField />
        <NoticeButton sessionId={session.id} onOpen={onNotices} />
        <ComplaintSelect clientId={session.clientId} />
      </div>
      <SaveTrouble />
    </header>
  )
}

function Steps({ session }: { session: Session }) {
  const { t } = useTranslation('sessions')
  const { t: common } = useTranslation()
  const store = useDraftStore()
  const canUndo = useDraft((draft) => draft.canUndo)
  const canRedo = useDraft((draft) => draft.canRedo)
  const discard = useDiscard(session)
  return (
    <div className={classes.steps}>
      <Tooltip label={t('header.undo')}>
        <ActionIcon color="gray" aria-label={common('undo')} disabled={!canUndo} onClick={store.undo}>
          <IconArrowBackUp aria-hidden className={classes.directional} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('header.redo')}>
        <ActionIcon color="gray" aria-label={common('redo')} disabled={!canRedo} onClick={store.redo}>
          <IconArrowForwardUp aria-hidden className={classes.directional} />
        </ActionIcon>
      </Tooltip>
      {/* What was signed once stays: it can be left as it was, or withdrawn. */}
      {session.versions.length > 0 ? null : (
        <Tooltip label={t('discard.button')}>
          <ActionIcon color="gray" aria-label={t('discard.button')} onClick={discard}>
            <IconTrash aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
