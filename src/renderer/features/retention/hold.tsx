import { Button, Textarea } from '@mantine/core'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionClient } from '../../../shared/contract/retention'
import { useCommand } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { useUnsent } from '../../ui/unsent'
import classes from './retention.module.css'

/** Keeps a record whatever its age: a complaint, a claim, a question of the police. */
export function Hold({ client: { clientId, hold } }: { client: RetentionClient }) {
  const { t } = useTranslation('retention')
  const keep = useCommand('retention.hold')
  const release = useCommand('retention.release')
  const [reason, setReason] = useUnsent(`retention.hold.${clientId}`)
  const error = keep.error ?? release.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') keep.mutate({ id: clientId, reason }, { onSuccess: () => setReason('') })
  }
  return (
    <Card title={t('hold.title')}>
      {hold === '' ? (
        <form className={classes.form} onSubmit={submit}>
          <Textarea
            label={t('hold.reason')}
            description={t('hold.hint')}
            dir="auto"
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={keep.isPending} disabled={reason.trim() === ''}>
            {t('hold.do')}
          </Button>
        </form>
      ) : (
        <div className={classes.form}>
          <p className={classes.plain}>
            {t('hold.held')} <bdi className={classes.words}>{hold}</bdi>
          </p>
          <Button variant="default" loading={release.isPending} onClick={() => release.mutate({ id: clientId })}>
            {t('hold.release')}
          </Button>
        </div>
      )}
      {error === null ? null : <Failure error={error} />}
    </Card>
  )
}
