import { Alert } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Virtualizer } from 'virtua'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { BatchReveal } from './batch-reveal'
import classes from './batch.module.css'
import { type BatchEnded, isWhole, useDismissBatch } from './use-batch'

/** What came of the batch, with everybody who has no document, until it is dismissed. */
export function BatchOutcome({ state }: { state: BatchEnded }) {
  const { t } = useTranslation('clients')
  const dismiss = useDismissBatch()
  const { ended, saved, failed, total } = state
  return (
    <Alert
      color={isWhole(state) ? 'teal' : 'yellow'}
      title={isWhole(state) ? t('batch.saved', { count: saved }) : t('batch.savedOf', { saved, count: total })}
      role="status"
      withCloseButton
      closeButtonLabel={t('batch.dismiss')}
      onClose={dismiss}
    >
      {ended === 'done' ? null : <p className={classes.reason}>{t(`batch.ended.${ended}`)}</p>}
      {failed === 0 ? null : <Failures />}
      {saved === 0 ? null : <BatchReveal />}
    </Alert>
  )
}

/** Thousands may have failed: only those in sight are drawn. */
function Failures() {
  const { t } = useTranslation('clients')
  const scroller = useRef<HTMLDivElement>(null)
  const { data, error } = useOp('documents.batchFailures', {})
  if (data === undefined) return error === null ? null : <Failure error={error} />
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- whoever has no wheel scrolls it with the arrow keys
    <div className={classes.failures} ref={scroller} role="group" aria-label={t('batch.failed', { count: data.length })} tabIndex={0}>
      <Virtualizer scrollRef={scroller} data={data} as="ul" item="li">
        {({ clientId, name, message }) => (
          <div key={clientId} className={classes.failure}>
            {name === '' ? null : <strong><bdi>{name}</bdi></strong>}
            <span>{message}</span>
          </div>
        )}
      </Virtualizer>
    </div>
  )
}
