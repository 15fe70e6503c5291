import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/contract/backups'
import { useCommand } from '../../api/hooks'
import { shareDone } from '../../ui/share-done'
import { WorkProgress } from '../../ui/work-progress'

/** The steps of each kind of work. Reading all of a copy takes longest. */
const stepsOf = { make: { copy: 1, check: 4, pack: 1, verify: 1 }, drill: { unpack: 1, check: 4 }, copy: { copy: 1, verify: 1 } } as const

/** How far it is, and the button that ends it. */
export function Running({ running }: { running: NonNullable<BackupStatus['running']> }) {
  const { t } = useTranslation('backups')
  const cancel = useCommand('backups.cancel')
  const words = t(`running.${running.kind}.${running.step}`, { defaultValue: '' }) || t('running.begun')
  return (
    <WorkProgress done={shareDone(stepsOf[running.kind], running.step, running.share)} words={words}>
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
        {t('cancel')}
      </Button>
    </WorkProgress>
  )
}
