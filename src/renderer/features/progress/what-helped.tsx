import { Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Helped } from '../../../shared/contract/progress'
import { call } from '../../api/call'
import { everyPart } from '../../api/every-part'
import { useEvery } from '../../api/hooks'
import { Failure } from '../../ui/failure'
import { HelpedTable } from './helped-table'
import card from './progress-card.module.css'

/** Few enough that one answer of the main process stays well under a frame. */
const sessionsAtOnce = 250

const everyHelped = (clientId: number): Promise<Helped[]> =>
  everyPart<Helped, number>(async (after) => {
    const { helped, next } = await call('progress.helped', { clientId, after, limit: sessionsAtOnce })
    return { part: helped, next }
  })

/** What was recorded with each thing done with this client. */
export function WhatHelped({ clientId }: { clientId: number }) {
  const { t } = useTranslation('progress')
  const heading = useId()
  const { data, error } = useEvery('progress.helped', clientId, everyHelped)
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  return (
    <section className={card.card} aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading}>
        {t('helped.title')}
      </Title>
      <HelpedTable parts={data} />
    </section>
  )
}
