import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveEverything } from '../../api/closing'
import { useCommand } from '../../api/hooks'
import { PassphraseDialog } from '../../ui/passphrase-dialog'
import { dayHere, momentHere } from './moment'
import classes from './restore.module.css'
import { useRestoreState } from './use-restore-state'

/** On top of every screen from a restore on, until the therapist says that the records are the right ones. */
export function RestoredNotice() {
  const { t } = useTranslation('restore')
  const { data } = useRestoreState()
  const [asking, setAsking] = useState<'keep' | 'undo' | null>(null)
  const switched = data?.switched ?? null
  if (switched === null) return null
  const { madeAt, at, until, canGoBack } = switched
  const close = () => setAsking(null)
  return (
    <aside className={classes.notice} aria-label={t('notice.label')}>
      <p>
        {madeAt === null ? t('notice.back') : t('notice.restored', { when: momentHere(madeAt) })} {canGoBack ? t('notice.until', { day: dayHere(until) }) : ''}
      </p>
      <Button onClick={() => setAsking('keep')}>{t('notice.keep')}</Button>
      {canGoBack ? (
        <Button variant="default" onClick={() => setAsking('undo')}>
          {madeAt === null ? t('notice.redo') : t('notice.undo')}
        </Button>
      ) : null}
      {asking === 'keep' ? <Keep onClose={close} /> : null}
      {asking === 'undo' ? <GoBack at={at} onClose={close} /> : null}
    </aside>
  )
}

function Keep({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('restore')
  const keep = useCommand('restore.keep')
  return (
    <PassphraseDialog
      title={t('notice.keepTitle')}
      lead={t('notice.keepText')}
      action={t('notice.keepDo')}
      busy={keep.isPending}
      error={keep.error}
      onSubmit={(passphrase) => keep.mutate({ passphrase }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}

function GoBack({ at, onClose }: { at: string; onClose: () => void }) {
  const { t } = useTranslation('restore')
  const undo = useCommand('restore.undo')
  return (
    <PassphraseDialog
      title={t('notice.undoTitle')}
      lead={t('notice.undoText', { when: momentHere(at) })}
      action={t('notice.undoDo')}
      busy={undo.isPending}
      error={undo.error}
      onSubmit={(passphrase) => void saveEverything().then(() => undo.mutate({ passphrase }))}
      onClose={onClose}
    />
  )
}
