import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { UnfinishedSessions } from '../clients/unfinished-sessions'
import { HelpedTable } from '../progress/helped-table'
import { Outcomes } from './outcomes'
import classes from './practice.module.css'
import { ReviewsDue } from './reviews-due'
import { UnseenClients } from './unseen-clients'
import { Weeks } from './weeks'

/** What wants doing across all clients, and how the work goes. */
export function PracticeScreen() {
  const { t } = useTranslation('practice')
  const unfinished = useOp('sessions.unfinished', {})
  const helped = useOp('practice.helped', {})
  const error = unfinished.error ?? helped.error
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} wide>
      {error === null ? null : <Failure error={error} />}
      {unfinished.data === undefined ? null : <UnfinishedSessions sessions={unfinished.data} />}
      <div className={classes.stack}>
        <div className={classes.columns}>
          <ReviewsDue />
          <UnseenClients />
        </div>
        <Weeks />
        <Outcomes />
        {helped.data === undefined ? null : (
          <Card title={t('helped.title')}>
            <HelpedTable parts={helped.data} />
          </Card>
        )}
      </div>
    </Screen>
  )
}
