import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useRoute } from 'wouter'
import { BatchProgress } from './batch-progress'
import { BatchReveal } from './batch-reveal'
import classes from './batch-strip.module.css'
import { batchAddress, type BatchEnded, isWhole, useBatch, useDismissBatch } from './use-batch'

/** Below every other screen while a batch is running, and then what came of it: it goes on wherever the therapist is. */
export function BatchStrip() {
  const { t } = useTranslation('clients')
  const [isShown] = useRoute(batchAddress)
  const { data: state } = useBatch()
  if (isShown || !state) return null
  return (
    <aside className={classes.strip} aria-label={t('batch.title')}>
      {state.phase === 'running' ? (
        <BatchProgress state={state} inLine>
          <Look words={t('batch.look')} />
        </BatchProgress>
      ) : (
        <Ended state={state} />
      )}
    </aside>
  )
}

const Look = ({ words }: { words: string }) => (
  <Button component={Link} href={batchAddress} variant="subtle">
    {words}
  </Button>
)

function Ended({ state }: { state: BatchEnded }) {
  const { t } = useTranslation('clients')
  const dismiss = useDismissBatch()
  const { ended, saved, failed, total } = state
  const Sign = isWhole(state) ? IconCircleCheck : IconAlertTriangle
  return (
    <>
      <Sign className={classes.sign} data-whole={isWhole(state) || undefined} aria-hidden />
      <p className={classes.words} role="status">
        <strong>{isWhole(state) ? t('batch.saved', { count: saved }) : t('batch.savedOf', { saved, count: total })}</strong>
        {ended === 'done' ? null : <span>{t(`batch.ended.${ended}`)}</span>}
        {failed === 0 ? null : <span>{t('batch.failed', { count: failed })}</span>}
      </p>
      {failed === 0 ? null : <Look words={t('batch.which')} />}
      {saved === 0 ? null : <BatchReveal />}
      <CloseButton aria-label={t('batch.dismiss')} onClick={dismiss} />
    </>
  )
}
