import { Button, Group, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { Step } from './step'

/** Two groups typed back from the copy: shows that it is there and can be read. */
export function RecoveryCheck({ step, asked, showAgain }: { step: { number?: number }; asked: readonly number[]; showAgain: () => void }) {
  const { t } = useTranslation('vault')
  const confirm = useCommand('vault.confirmRecoveryKey')
  const [typed, setTyped] = useState<Record<number, string>>({})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ groups: asked.map((position) => ({ position, text: typed[position] ?? '' })) })
  }
  return (
    <Step {...step} startHere title={t('recovery.checkTitle')} lead={t('recovery.checkLead')}>
      <form onSubmit={submit}>
        <Stack gap="lg">
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
          <Group justify="space-between">
            <Button variant="default" onClick={showAgain}>
              {t('recovery.showAgain')}
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              {t('recovery.finish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Step>
  )
}
