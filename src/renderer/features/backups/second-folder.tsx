import { Button } from '@mantine/core'
import { IconDeviceUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/contract/backups'
import type { Instant } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { FolderPath } from '../../ui/folder-path'
import { whenWords } from './backup-words'
import classes from './backups.module.css'
import { LevelLine } from './level-mark'

/** A stick or another folder to which every backup is copied: a computer that is stolen takes its own backups along. */
export function SecondFolder({ away, now }: { away: BackupStatus['away']; now: Instant }) {
  const { t } = useTranslation('backups')
  const choose = useCommand('backups.chooseSecondFolder')
  const forget = useCommand('backups.forgetSecondFolder')
  const error = choose.error ?? forget.error
  const isChosen = away.folder !== null
  return (
    <Card title={t('away.title')}>
      {/* On the first day nothing is at risk yet, and still it is no reason for a tick. */}
      <LevelLine level={away.level === 'ok' && away.state !== 'ready' ? 'amber' : away.level}>{wordsOf()}</LevelLine>
      {away.message === null ? null : <p className={classes.problem}>{away.message}</p>}
      {away.folder === null ? null : <FolderPath folder={away.folder} inset />}
      {away.sameDisk ? <p className={classes.quiet}>{t('away.sameDisk')}</p> : null}
      {error === null ? null : <Failure error={error} />}
      <div className={classes.act}>
        <Button variant={isChosen ? 'default' : 'filled'} leftSection={<IconDeviceUsb size={20} aria-hidden />} loading={choose.isPending} onClick={() => choose.mutate({})}>
          {t(isChosen ? 'away.another' : 'away.choose')}
        </Button>
        {isChosen || away.message !== null ? (
          <Button variant="subtle" loading={forget.isPending} onClick={() => forget.mutate({})}>
            {t(isChosen ? 'away.forget' : 'away.hadNone')}
          </Button>
        ) : null}
      </div>
      <p className={classes.quiet}>{t('away.how')}</p>
    </Card>
  )

  function wordsOf(): string {
    if (away.folder === null) return t('away.none')
    const last = away.lastAt === null ? t('away.nothingYet') : t('away.last', { when: whenWords(t, away.lastAt, now) })
    return away.level === 'ok' ? last : `${last} ${t('away.behind')}`
  }
}
