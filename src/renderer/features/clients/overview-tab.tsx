import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Client } from '../../../shared/contract/clients'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { Card } from '../../ui/card'
import { OpenComplaints } from '../complaints/open-complaints'
import { WhatChanged } from '../progress/what-changed'
import classes from './client-record.module.css'
import { LastSession } from './last-session'
import { StillToAsk } from './still-to-ask-card'

/** The brief before a session: what the client comes for, what changed, what was done last. Read in half a minute. */
export function OverviewTab({ client, sessions }: { client: Client; sessions: readonly SessionSummary[] }) {
  const { t } = useTranslation('clients')
  const last = sessions.find((session) => session.status === 'signed')
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <OpenComplaints clientId={client.id} />
        {last === undefined ? null : <LastSession clientId={client.id} session={last} />}
        {client.notes === '' ? null : (
          <Card title={t('overview.notes')}>
            <p className={classes.clamp} dir="auto">
              {client.notes}
            </p>
          </Card>
        )}
        {client.medicines.length === 0 ? null : (
          <Card
            title={t('health.medicines')}
            action={
              <Link href={`/clients/${client.id}/health`} className={classes.link}>
                {t('overview.toHealth')}
              </Link>
            }
          >
            <p className={classes.words} dir="auto">
              {client.medicines.map((medicine) => medicine.name).join(', ')}
            </p>
          </Card>
        )}
      </div>
      <div className={classes.column}>
        {last === undefined ? <LastSession clientId={client.id} session={last} /> : <WhatChanged clientId={client.id} />}
        <StillToAsk client={client} seen={last !== undefined} />
      </div>
    </div>
  )
}
