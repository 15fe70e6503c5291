import { Button, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RetentionClient } from '../../../shared/contract/retention'
import { type ErasureGround, erasureGrounds } from '../../../shared/domain/retention'
import { useCommand } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import classes from './retention.module.css'

/** First step: on what ground. Nothing is destroyed yet. */
export function AskErasure({ client: { clientId } }: { client: RetentionClient }) {
  const { t } = useTranslation('retention')
  const ask = useCommand('retention.askErasure')
  const [ground, setGround] = useState<ErasureGround | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ground !== null) ask.mutate({ id: clientId, ground })
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.hint}>{t('erase.duty')}</p>
      <Radio.Group size="md" label={t('erase.ground')} value={ground} onChange={(value) => setGround(erasureGrounds.find((id) => id === value) ?? null)}>
        <div className={classes.grounds}>
          {erasureGrounds.map((id) => (
            <Radio key={id} size="md" value={id} label={t(`ground.${id}`)} />
          ))}
        </div>
      </Radio.Group>
      <Button type="submit" color="red" variant="outline" loading={ask.isPending} disabled={ground === null}>
        {t('erase.ask')}
      </Button>
      {ask.error === null ? null : <Failure error={ask.error} />}
    </form>
  )
}
