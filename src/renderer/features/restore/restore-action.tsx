import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keepKeys } from '../../ui/keep-keys'
import { momentHere } from './moment'
import { RestoreFlow } from './restore-flow'

/** The button of one backup in the list, or for a file from elsewhere, and the dialog behind it. */
export function RestoreAction({ backup }: { backup: { seq: number; madeAt: string } | null }) {
  const { t } = useTranslation(['restore', 'common'])
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} {...(backup === null ? {} : { 'aria-label': t('actionOf', { when: momentHere(backup.madeAt) }) })}>
        {backup === null ? t('fromFile') : t('action')}
      </Button>
      {opened ? (
        // Closed by its button only: a press beside it must not throw away what was unpacked.
        <Modal opened onClose={() => setOpened(false)} title={t('title')} size={620} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} onKeyDown={keepKeys}>
          <RestoreFlow seq={backup?.seq ?? null} open onClose={() => setOpened(false)} closeLabel={t('common:cancel')} />
        </Modal>
      ) : null}
    </>
  )
}
