import { Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { HelpedTable } from './helped-table'
import card from './progress-card.module.css'

/** What was recorded with each thing done with this client. */
export function WhatHelped({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const { data, error } = useOp('progress.helped', { clientId })
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  return (
    <section className={card.card} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t('helped.title')}
      </Title>
      <HelpedTable rows={data} />
    </section>
  )
}
