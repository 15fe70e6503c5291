import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { notifyFailure } from '../../ui/failure'
import { WorkProgress } from '../../ui/work-progress'
import type { BatchRunning } from './use-batch'

interface Props {
  state: BatchRunning
  inLine?: boolean
  children?: ReactNode
}

/** How far the batch is, and the button that ends it after what is given as `children`. */
export function BatchProgress({ state: { done, total, cancelled }, inLine = false, children }: Props) {
  const { t } = useTranslation('clients')
  const cancel = useCommand('documents.cancelBatch')
  return (
    <WorkProgress done={done / total} words={t(cancelled ? 'batch.cancelling' : 'batch.running')} share={t('batch.share', { done, total })} inLine={inLine}>
      {children}
      <Button variant="default" loading={cancelled || cancel.isPending} onClick={() => cancel.mutate({}, { onError: notifyFailure })}>
        {t('batch.cancel')}
      </Button>
    </WorkProgress>
  )
}
