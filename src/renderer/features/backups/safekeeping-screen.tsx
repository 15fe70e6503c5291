import { useTranslation } from 'react-i18next'
import { useNow } from '../../ui/clock'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { RecordLinks } from '../audit/record-links'
import { RestoreAction } from '../restore/restore-action'
import { BackupList } from './backup-list'
import classes from './backups.module.css'
import { Proof } from './proof'
import { SecondFolder } from './second-folder'
import { ThisComputer } from './this-computer'
import { useBackupStatus } from './use-backups'

/** What keeps the records safe, and how safe they are right now. */
export function SafekeepingScreen() {
  const { t } = useTranslation('backups')
  const { data: status, error } = useBackupStatus()
  const now = useNow()
  if (status === undefined) return error === null ? null : <Failure error={error} />
  if (!status.enabled) {
    return (
      <Screen title={t('title')} actions={<RecordLinks from="safekeeping" />}>
        <p className={classes.demo}>{t('demo')}</p>
      </Screen>
    )
  }
  return (
    <Screen title={t('title')} subtitle={t(`level.${status.level}`)} actions={<RecordLinks from="safekeeping" />}>
      <div className={classes.stack}>
        {error === null ? null : <Failure error={error} />}
        <ThisComputer status={status} now={now} />
        <SecondFolder away={status.away} now={now} />
        <Proof status={status} now={now} />
        <BackupList now={now} actions={(backup) => (backup.state === 'damaged' ? null : <RestoreAction backup={backup} />)} />
      </div>
    </Screen>
  )
}
