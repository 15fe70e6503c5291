import { Button, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backupSteps, type BackupStatus } from '../../../shared/contract/backups'
import { useCommand } from '../../api/hooks'
import classes from './backups.module.css'

const stepsOf = { make: ['copy', 'check', 'pack', 'verify'], drill: ['unpack', 'check'], copy: ['copy', 'verify'] } as const satisfies Record<string, readonly (typeof backupSteps)[number][]>

/** How far it is, and the button that ends it. */
export function Running({ running }: { running: NonNullable<BackupStatus['running']> }) {
  const { t } = useTranslation('backups')
  const cancel = useCommand('backups.cancel')
  const steps: readonly string[] = stepsOf[running.kind]
  const done = (Math.max(0, steps.indexOf(running.step)) + running.share) / steps.length
  const words = t(`running.${running.kind}.${running.step}`, { defaultValue: '' }) || t('running.begun')
  return (
    <div className={classes.running}>
      <Progress value={100 * done} size="lg" aria-label={words} />
      <Text component="output">{words}</Text>
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
        {t('cancel')}
      </Button>
    </div>
  )
}
