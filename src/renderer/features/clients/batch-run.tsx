import { Button } from '@mantine/core'
import { IconFiles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BatchRequest } from '../../../shared/contract/documents'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { BatchOutcome } from './batch-outcome'
import { BatchProgress } from './batch-progress'
import classes from './batch.module.css'
import { useBatch } from './use-batch'

/** Starts the batch, says how far it is, stops it, and tells what came of it, also of one that was started before the screen was left. */
export function BatchRun({ request }: { request: BatchRequest }) {
  const { t } = useTranslation('clients')
  const { data: state, error: unknown } = useBatch()
  const start = useCommand('documents.startBatch')
  const error = start.error ?? unknown
  const count = request.clientIds.length
  return (
    <div className={classes.run}>
      {state?.phase === 'running' ? (
        <BatchProgress state={state} />
      ) : (
        <Button size="lg" leftSection={<IconFiles aria-hidden />} disabled={count === 0} loading={start.isPending} onClick={() => start.mutate(request)}>
          {count === 0 ? t('batch.choose') : t('batch.save', { count })}
        </Button>
      )}
      {error === null ? null : <Failure error={error} />}
      {state?.phase === 'ended' ? <BatchOutcome state={state} /> : null}
    </div>
  )
}
