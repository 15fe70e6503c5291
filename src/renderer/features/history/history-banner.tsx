import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryState } from '../../../shared/contract/history'
import { useCommand, useOp } from '../../api/hooks'
import { momentHere } from '../restore/moment'
import { Failure } from '../../ui/failure'
import classes from './history-banner.module.css'
import { WayOut } from './way-out'

/** Loud, on every screen, when what is in the practice is not what this computer knows was in it. Nothing otherwise. */
export function HistoryBanner() {
  const { data } = useOp('history.state', {})
  if (data === undefined) return null
  if (data.unreadable) return <Unreadable />
  if (data.broken !== null) return <Broken broken={data.broken} />
  return data.behind !== null || data.markUnreadable || data.markGone ? <Behind state={data} /> : null
}

function Broken({ broken }: { broken: NonNullable<HistoryState['broken']> }) {
  const { t } = useTranslation('history')
  return (
    <Warning title={t('broken.title')}>
      <p className={classes.words}>{t('broken.words', { place: t(`log.${broken.log}`, { seq: broken.seq }) })}</p>
      <WayOut />
    </Warning>
  )
}

function Unreadable() {
  const { t } = useTranslation('history')
  return (
    <Warning title={t('unreadable.title')}>
      <p className={classes.words}>{t('unreadable.words')}</p>
      <WayOut />
    </Warning>
  )
}

function Behind({ state: { behind, markGone } }: { state: HistoryState }) {
  const { t } = useTranslation('history')
  const accept = useCommand('history.accept')
  const lost = markGone ? 'gone' : 'markUnreadable'
  return (
    <Warning title={t(behind === null ? `${lost}.title` : `${behind.kind}.title`)}>
      <p className={classes.words}>
        {behind === null ? t(`${lost}.words`) : t(`${behind.kind}.words`, { since: momentHere(behind.since), events: behind.events, versions: behind.versions })}
      </p>
      {behind === null ? null : <p className={classes.words}>{t('behind.todo')}</p>}
      <Button variant="default" loading={accept.isPending} onClick={() => accept.mutate({})}>
        {t(behind === null ? `${lost}.accept` : 'behind.accept')}
      </Button>
      {accept.error === null ? null : <Failure error={accept.error} />}
    </Warning>
  )
}

function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Alert color="red" title={title} icon={<IconAlertTriangle aria-hidden />} role="alert" className={classes.banner ?? ''}>
      {children}
    </Alert>
  )
}
