import type { Client } from '../../../shared/contract/clients'
import type { SessionSummary } from '../../../shared/contract/sessions'
import { OpenComplaints } from '../complaints/open-complaints'
import { ChangesInBrief } from '../progress/changes-in-brief'
import classes from './brief/brief.module.css'
import { GoodToKnow } from './brief/good-to-know'
import { LastSession } from './brief/last-session'
import { PinnedSessions } from './brief/pinned-sessions'
import { ToAskStrip } from './brief/to-ask-strip'

/**
 * The brief before a session, read in half a minute and, in a usual window, without scrolling: what to ask, what the client comes for,
 * what was done last and promised, what changed.
 */
export function OverviewTab({ client, sessions, isWhole }: { client: Client; sessions: readonly SessionSummary[]; isWhole: boolean }) {
  const last = sessions.find(({ status }) => status === 'signed')
  return (
    <div className={classes.brief}>
      <ToAskStrip client={client} lastId={last?.id} />
      <div className={classes.column}>
        {isWhole ? <OpenComplaints clientId={client.id} sessions={sessions} /> : null}
      </div>
      <div className={classes.column}>
        <LastSession clientId={client.id} sessions={sessions} />
        <GoodToKnow client={client} />
        <PinnedSessions sessions={sessions} />
      </div>
      <div className={classes.column}>
        <ChangesInBrief clientId={client.id} />
      </div>
    </div>
  )
}
