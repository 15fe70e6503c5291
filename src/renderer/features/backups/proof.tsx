import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupStatus } from '../../../shared/contract/backups'
import type { Instant } from '../../../shared/domain/days'
import { useCommand } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { whenWords } from './backup-words'
import classes from './backups.module.css'
import { LevelLine } from './level-mark'

/** That a backup can be restored, and that the recovery key on paper opens it: both are tried before they are needed. */
export function Proof({ status: { drill, recoveryTrialDue }, now }: { status: BackupStatus; now: Instant }) {
  const { t } = useTranslation('backups')
  const when = drill.lastAt === null ? '' : whenWords(t, drill.lastAt, now)
  return (
    <Card title={t('proof.title')}>
      <LevelLine level={drill.level}>{drill.sound === null ? t('proof.none') : t(drill.sound ? 'proof.sound' : 'proof.failed', { when })}</LevelLine>
      <p className={classes.quiet}>{t('proof.how')}</p>
      {recoveryTrialDue ? <RecoveryTrial /> : <LevelLine level="ok">{t('recovery.tried')}</LevelLine>}
    </Card>
  )
}

function RecoveryTrial() {
  const { t } = useTranslation('backups')
  const attempt = useCommand('backups.tryRecoveryKey')
  const [typed, setTyped] = useState('')
  const wrong = attempt.error?.code === 'wrong_passphrase' || attempt.error?.code === 'invalid_input' ? attempt.error.message : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') attempt.mutate({ recoveryKey: typed })
  }
  return (
    <form className={classes.trial} onSubmit={submit}>
      <TextInput
        label={t('recovery.label')}
        description={t('recovery.how')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={wrong}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={attempt.isPending}>
        {t('recovery.try')}
      </Button>
      {attempt.error === null || wrong !== null ? null : <Failure error={attempt.error} />}
    </form>
  )
}
