import { updateSessionFigures } from '../clients/head'
import { prepared, type WriteDb } from '../db/orm'
import { refreshEffects } from './effects'
import type { HeadRow } from './queries'

/** After a session was signed, reopened, amended, withdrawn or brought back: everything that is counted or worked out from signed sessions. */
export function refreshFigures(db: WriteDb, head: HeadRow): void {
  refreshListFigures(db, head.clientId)
  refreshEffects(db, head)
}

const signedFigures = prepared((db) =>
  db.$client.prepare<[clientId: number], { sessionCount: number; lastSessionOn: string | null }>(
    "select count(*) as sessionCount, max(held_on) as lastSessionOn from session where client_id = ? and status = 'signed'",
  ),
)

const newestTension = prepared((db) =>
  db.$client
    .prepare<[clientId: number], number | null>(
      `select (select round(avg(a.tension_arrival), 2) from session_area a
               where a.client_id = s.client_id and a.session_id = s.id and a.tension_carried_on is null)
       from session s where s.client_id = ? and s.status = 'signed'
       order by s.held_on desc, s.start_time desc, s.id desc limit 8`,
    )
    .pluck(),
)

/** Last visit, count and trend of the client's row in the list. Carried values are no measurements and stay out of the mean. */
function refreshListFigures(db: WriteDb, clientId: number): void {
  const figures = signedFigures(db).get(clientId) ?? { sessionCount: 0, lastSessionOn: null }
  updateSessionFigures(db, clientId, { ...figures, trend: newestTension(db).all(clientId).toReversed() })
}
