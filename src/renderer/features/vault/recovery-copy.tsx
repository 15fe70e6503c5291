import { Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './steps.module.css'
import { Step } from './step'

/** The recovery key in groups, to be written down, saved or printed. */
export function RecoveryCopy({ step, recoveryKey, next }: { step: { number?: number }; recoveryKey: string; next: () => void }) {
  const { t } = useTranslation('vault')
  const save = useCommand('vault.saveRecoveryKey')
  const print = useCommand('vault.printRecoveryKey')
  const failure = save.error ?? print.error
  return (
    <Step {...step} startHere title={t('recovery.title')} lead={t('recovery.lead')}>
      <div className={classes.key} data-testid="recovery-key">
        {recoveryKey.split('-').map((group, index) => (
          <span key={group + String(index)} className={classes.group}>
            <small>{index + 1}</small>
            {group}
          </span>
        ))}
      </div>
      <Group gap="xs">
        <Button variant="default" leftSection={<IconDeviceFloppy aria-hidden />} loading={save.isPending} onClick={() => save.mutate({})}>
          {t('recovery.save')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter aria-hidden />} loading={print.isPending} onClick={() => print.mutate({})}>
          {t('recovery.print')}
        </Button>
        <Text size="sm" role="status">
          {save.data?.fileName ? t('recovery.saved', { name: save.data.fileName }) : ''}
          {print.data === undefined ? '' : print.data.printed ? t('recovery.printed') : t('recovery.notPrinted')}
        </Text>
      </Group>
      {failure === null ? null : <Failure error={failure} />}
      <Group justify="flex-end">
        <Button onClick={next}>{t('recovery.copied')}</Button>
      </Group>
    </Step>
  )
}
