import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './entrance.module.css'
import { Step } from './step'

/** Shows the recovery key once, offers file and paper, and has two groups typed back before the practice opens. */
export function RecoveryStep({ asked, setUp }: { asked: readonly number[]; setUp: boolean }) {
  const { t } = useTranslation('vault')
  const held = useOp('vault.recoveryKey', {})
  const save = useCommand('vault.saveRecoveryKey')
  const print = useCommand('vault.printRecoveryKey')
  const confirm = useCommand('vault.confirmRecoveryKey')
  const [typed, setTyped] = useState<Record<number, string>>({})
  const failure = save.error ?? print.error

  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ groups: asked.map((position) => ({ position, text: typed[position] ?? '' })) })
  }

  if (held.error !== null) return <Failure error={held.error} />
  const recoveryKey = held.data?.recoveryKey ?? null
  if (recoveryKey === null) return null

  return (
    <Step {...(setUp ? { number: 3 } : {})} startHere title={t('recovery.title')} lead={t('recovery.lead')}>
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
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div>
            <Title order={2} size="h3">
              {t('recovery.checkTitle')}
            </Title>
            <Text c="dimmed">{t('recovery.checkLead')}</Text>
          </div>
          <Group align="flex-start">
            {asked.map((position) => (
              <TextInput
                key={position}
                label={t('recovery.group', { position })}
                autoComplete="off"
                spellCheck={false}
                maxLength={16}
                w={180}
                value={typed[position] ?? ''}
                error={confirm.error?.fields?.[`group${position}`]}
                onChange={(event) => setTyped({ ...typed, [position]: event.currentTarget.value })}
              />
            ))}
          </Group>
          {confirm.error !== null && confirm.error.fields === undefined ? <Failure error={confirm.error} /> : null}
          <Group justify="flex-end">
            <Button type="submit" loading={confirm.isPending}>
              {t('recovery.finish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Step>
  )
}
