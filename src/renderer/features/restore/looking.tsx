import { useTranslation } from 'react-i18next'
import { shareDone } from '../../ui/share-done'
import { WorkProgress } from '../../ui/work-progress'
import { useRestoreState } from './use-restore-state'

/** Reading all of it takes longer than unpacking it; what is newer in damaged records is read session by session. */
const steps = { unpack: 1, check: 5 }
const withSalvage = { ...steps, salvage: 6 }

/** How far a backup that is looked at is. */
export function Looking() {
  const { t } = useTranslation('restore')
  const running = useRestoreState().data?.running ?? null
  if (running === null) return <WorkProgress done={0} words={t('looking.begun')} />
  const { step, share, salvages } = running
  return <WorkProgress done={shareDone(salvages ? withSalvage : steps, step, share)} words={t(`looking.${step}`)} />
}
