import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../shared/domain/notice'
import { useDraft, useDraftStore } from '../draft-context'
import { setOverride } from './safety-edits'
import classes from './safety.module.css'
import { usualReasons, withReason } from './usual-reasons'

/** Why the therapist goes on, or after an alert what was done; the usual reasons are a tap away. `focused`: when the panel opens. */
export function ReasonField({ notice, focused }: { notice: Notice; focused: boolean }) {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  const reason = useDraft((draft) => draft.content.overrides.find((it) => it.noticeId === notice.id)?.reason ?? '')
  const usual = usualReasons(notice)
  const alert = notice.kind === 'alert'
  return (
    <div className={classes.reason}>
      <Textarea
        label={t(alert ? 'reason.labelAlert' : 'reason.label')}
        aria-label={t(alert ? 'reason.labelAlertOf' : 'reason.labelOf', { title: notice.title })}
        data-autofocus={focused || undefined}
        dir="auto"
        autosize
        minRows={1}
        maxLength={500}
        value={reason}
        onChange={(event) => store.edit(setOverride(notice.id, event.currentTarget.value), `overrides.${notice.id}`)}
        onBlur={() => void store.flush()}
      />
      {usual.length === 0 ? null : (
        <div className={classes.usual} role="group" aria-label={t('reason.usual')}>
          {usual.map((id) => (
            <button key={id} type="button" className={classes.chip} onClick={() => store.edit(setOverride(notice.id, withReason(reason, t(`reason.${id}`))))}>
              {t(`reason.${id}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
