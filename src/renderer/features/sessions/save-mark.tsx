import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { timeIn } from '../../../shared/domain/days'
import { noteFields } from '../../../shared/domain/note-fields'
import { useDraft, useDraftStore } from './draft-context'
import classes from './save-mark.module.css'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether what stands on the screen is on the disk: calm while it is. */
export function SaveMark() {
  const { t } = useTranslation('sessions')
  const save = useDraft((draft) => draft.save)
  return (
    <div className={classes.save} role="status" data-save={save.kind}>
      {save.kind === 'saved' ? (
        <>
          <IconCircleCheck size={18} aria-hidden /> {t('save.saved', { time: timeIn(here, save.at) })}
        </>
      ) : null}
      {save.kind === 'saving' ? <span className={classes.slow}>{t('save.saving')}</span> : null}
      {save.kind === 'reloaded' ? t('save.reloaded') : null}
      {save.kind === 'failed' || save.kind === 'refused' ? (
        <span className={classes.unsaved}>
          <IconAlertTriangle size={18} aria-hidden /> {t('save.notSaved')}
        </span>
      ) : null}
    </div>
  )
}

/** What went wrong with saving, in words, for as long as it does. */
export function SaveTrouble() {
  const { t } = useTranslation('sessions')
  const { t: common } = useTranslation()
  const store = useDraftStore()
  const save = useDraft((draft) => draft.save)
  const fields = useDraft((draft) => draft.fields)
  if (save.kind === 'saved' || save.kind === 'saving') return null
  const named = Object.entries(fields).map(([path, sentence]) => {
    // The note says itself what is wrong with it; here it is only named.
    const note = noteFields.find((one) => path === `notes.${one}`)
    return note === undefined ? sentence : t(`notes.${note}`)
  })
  const words = {
    failed: save.kind === 'failed' ? `${t('save.failed')} ${save.message} ${t('save.failedHint')}` : '',
    refused: t('save.refused', { fields: named.join(' · ') }),
    reloaded: t('save.reloadedHint'),
  }[save.kind]
  return (
    <div className={classes.trouble} role="alert" data-kind={save.kind} data-save-trouble>
      <IconAlertTriangle size={20} aria-hidden />
      <span>{words}</span>
      {save.kind === 'failed' ? (
        <Button variant="default" size="sm" onClick={() => void store.flush()}>
          {common('tryAgain')}
        </Button>
      ) : null}
    </div>
  )
}
