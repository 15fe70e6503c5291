import { Alert, Button, Progress, Text } from '@mantine/core'
import { IconFiles, IconFolder } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ClientListItem } from '../../../shared/contract/clients'
import type { BatchRequest, BatchResult, BatchState } from '../../../shared/contract/documents'
import { fullName } from '../../../shared/domain/client-name'
import { call } from '../../api/call'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './batch.module.css'

interface Props {
  /** Those chosen, by number. */
  clients: ReadonlyMap<number, ClientListItem>
  request: BatchRequest
}

/** Starts the batch, says how far it is, stops it, and tells what came of it. */
export function BatchRun({ clients, request }: Props) {
  const { t } = useTranslation('clients')
  const run = useCommand('documents.saveBatch')
  const cancel = useCommand('documents.cancelBatch')
  const reveal = useCommand('documents.revealLast')
  const error = run.error ?? cancel.error ?? reveal.error
  const count = request.clientIds.length
  return (
    <div className={classes.run}>
      {run.isPending ? (
        <Running onCancel={() => cancel.mutate({})} />
      ) : (
        <Button size="lg" leftSection={<IconFiles aria-hidden />} disabled={count === 0} onClick={() => run.mutate(request)}>
          {count === 0 ? t('batch.choose') : t('batch.save', { count })}
        </Button>
      )}
      {error === null ? null : <Failure error={error} />}
      {run.data ? <Outcome result={run.data} clients={clients} /> : null}
      {run.data && run.data.saved > 0 ? (
        <Button variant="default" leftSection={<IconFolder aria-hidden />} onClick={() => reveal.mutate({})}>
          {t('batch.reveal')}
        </Button>
      ) : null}
    </div>
  )
}

/** Milliseconds between two looks. */
const lookEvery = 250

function Running({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation('clients')
  const { data } = useQuery<BatchState | null>({ queryKey: ['documents.batchState'], queryFn: () => call('documents.batchState', {}), refetchInterval: lookEvery, gcTime: 0 })
  const words = data ? t('batch.running', data) : t('batch.starting')
  return (
    <>
      <Progress value={data ? (100 * data.done) / data.total : 0} size="lg" aria-label={words} />
      <Text component="output">{words}</Text>
      <Button variant="default" onClick={onCancel}>
        {t('batch.cancel')}
      </Button>
    </>
  )
}

function Outcome({ result, clients }: { result: BatchResult; clients: Props['clients'] }) {
  const { t } = useTranslation('clients')
  const nameOf = (clientId: number) => {
    const client = clients.get(clientId)
    return client === undefined ? '' : fullName(client) || client.preferredName
  }
  const whole = result.ended === 'done' && result.failures.length === 0
  return (
    <Alert color={whole ? 'teal' : 'yellow'} title={t('batch.saved', { count: result.saved })} role="status">
      {result.ended === 'done' ? null : <p>{t(`batch.ended.${result.ended}`)}</p>}
      {result.failures.length === 0 ? null : (
        <ul className={classes.failures}>
          {result.failures.map(({ clientId, message }) => (
            <li key={clientId}>
              <bdi>{nameOf(clientId)}</bdi>: {message}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
