import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { momentHere } from './moment'
import { RestoreFlow } from './restore-flow'

interface Props {
  backup: { seq: number; madeAt: string } | null
  /** Where it does not stand beside its backup, the button says which one it is. */
  named?: boolean
}

/** The button of one backup in the list, or for a file from elsewhere, and the dialog behind it. */
export function RestoreAction({ backup, named = false }: Props) {
  const { t } = useTranslation(['restore', 'common'])
  const label = backup === null ? null : t('actionOf', { when: momentHere(backup.madeAt) })
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} {...(label === null ? {} : { 'aria-label': label })}>
        {label === null ? t('fromFile') : named ? label : t('action')}
      </Button>
      {opened ? (
        // Closed by its button only: a press beside it must not throw away what was unpacked.
        <Modal opened onClose={() => setOpened(false)} title={t('title')} size={620} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
          <RestoreFlow seq={backup?.seq ?? null} open onClose={() => setOpened(false)} closeLabel={t('common:cancel')} />
        </Modal>
      ) : null}
    </>
  )
}
