import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useBackups } from '../backups/use-backups'
import { momentHere } from '../restore/moment'
import { RestoreAction } from '../restore/restore-action'
import classes from './history-banner.module.css'

/** What can be done about a damaged practice: its newest sound backup, by name, and how what was written since is kept. */
export function WayOut() {
  const { t } = useTranslation('history')
  const { data } = useBackups()
  if (data === undefined) return null
  // Read back, and with a history as it was written: it was made before the damage.
  const sound = data.find(({ state }) => state === 'verified')
  return (
    <>
      <p className={classes.words}>
        {t('wayOut.keep')} {sound === undefined ? t('wayOut.none') : t('wayOut.newest', { when: momentHere(sound.madeAt) })}
      </p>
      <p className={classes.words}>{t('wayOut.salvage')}</p>
      <Group gap="xs">
        {sound === undefined ? null : <RestoreAction backup={sound} named />}
        <Button component={Link} href="/safekeeping" variant="default">
          {t('wayOut.all')}
        </Button>
      </Group>
    </>
  )
}
