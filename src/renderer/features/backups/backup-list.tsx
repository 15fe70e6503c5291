import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/contract/backups'
import { formatDay, type Instant } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { sizeWords, whenWords } from './backup-words'
import classes from './backups.module.css'
import { LevelLine } from './level-mark'
import { useBackups } from './use-backups'

const levels = { verified: 'ok', unverified: 'amber', damaged: 'red' } as const

/** `actions`: what else can be done with one, at the end of its line. */
export function BackupList({ now, actions }: { now: Instant; actions?: (backup: Backup) => ReactNode }) {
  const { t } = useTranslation('backups')
  const { data, error } = useBackups()
  const verify = useCommand('backups.verify')
  const failed = error ?? verify.error
  return (
    <Card title={t('list.title')}>
      {failed === null ? null : <Failure error={failed} />}
      {data?.length === 0 ? <p className={classes.quiet}>{t('list.empty')}</p> : null}
      {data === undefined || data.length === 0 ? null : (
        <ul className={classes.list}>
          {data.map((backup) => (
            <li key={backup.seq} className={classes.backup} data-backup={backup.seq}>
              <div className={classes.what}>
                <strong>{whenWords(t, backup.madeAt, now)}</strong>
                <span className={classes.facts}>
                  {[t(`reason.${backup.reason}`), sizeWords(backup.bytes), contentsWords(backup), backup.inSecondFolder ? t('list.away') : ''].filter(Boolean).join(' · ')}
                </span>
              </div>
              <LevelLine level={levels[backup.state]}>
                {backup.verifiedAt === null ? t(`state.${backup.state}`) : t(`state.${backup.state}At`, { when: whenWords(t, backup.verifiedAt, now), defaultValue: t(`state.${backup.state}`) })}
              </LevelLine>
              <div className={classes.buttons}>
                <Button
                  variant="default"
                  aria-label={t('list.tryNamed', { when: whenWords(t, backup.madeAt, now) })}
                  loading={verify.isPending && verify.variables.seq === backup.seq}
                  disabled={verify.isPending}
                  onClick={() => verify.mutate({ seq: backup.seq })}
                >
                  {t('list.try')}
                </Button>
                {actions?.(backup)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )

  function contentsWords({ contents }: Backup): string {
    if (contents === null) return ''
    const { clients, sessions, newestOn } = contents
    const counts = `${t('list.clients', { count: clients })}, ${t('list.sessions', { count: sessions })}`
    return newestOn === null ? counts : `${counts}, ${t('list.newest', { on: formatDay(newestOn) })}`
  }
}
