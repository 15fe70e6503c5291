import { Alert, Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/contract/backups'
import type { Instant } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { sizeWords, whenWords } from './backup-words'
import classes from './backups.module.css'
import { LevelLine } from './level-mark'
import { Running } from './running'

/** When the last backup was made, what it does not hold yet, and the button that makes one now. */
export function ThisComputer({ status, now }: { status: BackupStatus; now: Instant }) {
  const { t } = useTranslation('backups')
  const make = useCommand('backups.make')
  const { here, running, failure, space } = status
  // Who cancelled knows it.
  const error = make.error?.code === 'refused' ? null : make.error
  return (
    <Card title={t('here.title')}>
      <LevelLine level={here.level}>
        {[here.lastAt === null ? t('here.none') : t('here.last', { when: whenWords(t, here.lastAt, now) }), changedWords()].filter(Boolean).join(' ')}
      </LevelLine>
      {failure === null || error !== null ? null : (
        <Alert color="red" title={t('here.failed', { when: whenWords(t, failure.at, now) })}>
          {failure.message}
        </Alert>
      )}
      {error === null ? null : <Failure error={error} />}
      <div className={classes.act}>
        {running === null ? (
          <Button leftSection={<IconShieldCheck size={20} aria-hidden />} loading={make.isPending} onClick={() => make.mutate({})}>
            {t('here.make')}
          </Button>
        ) : (
          <Running running={running} />
        )}
      </div>
      <p className={classes.quiet}>{t('here.how')}</p>
      {space.used === 0 ? null : <p className={classes.quiet}>{t(isTight(status) ? 'here.tight' : 'here.space', { used: sizeWords(space.used), free: sizeWords(space.free) })}</p>}
    </Card>
  )

  function changedWords(): string {
    if (here.changedAt === null) return ''
    if (here.level !== 'ok') return t('here.atRisk', { when: whenWords(t, here.changedAt, now) })
    return here.lastAt === null ? '' : t('here.changed')
  }
}

/** Making one takes room for three of them for a moment. */
const isTight = ({ here, space }: BackupStatus): boolean => space.free > 0 && space.free < 4 * here.bytes
