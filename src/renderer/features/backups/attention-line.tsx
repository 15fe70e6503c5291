import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './backups.module.css'
import { LevelLine } from './level-mark'
import { useBackupStatus } from './use-backups'

/** One quiet line, and only while something is at risk. */
export function AttentionLine() {
  const { t } = useTranslation('backups')
  const { data } = useBackupStatus()
  if (data === undefined || data.level === 'ok') return null
  return (
    <div className={classes.attention}>
      <LevelLine level={data.level}>{t(data.here.level === 'ok' && data.drill.level === 'ok' ? 'attention.away' : 'attention.here')}</LevelLine>
      <Button component={Link} href="/safekeeping" variant="subtle">
        {t('attention.look')}
      </Button>
    </div>
  )
}
