import { eq, sql } from 'drizzle-orm'
import type { ClientListItem } from '../../shared/contract/clients'
import { prepared, type WriteDb } from '../db/orm'
import { client } from '../db/schema/clients'

const update = prepared((db: WriteDb) =>
  db
    .update(client)
    .set({
      lastSessionOn: sql`${sql.placeholder('lastSessionOn')}`,
      sessionCount: sql`${sql.placeholder('sessionCount')}`,
      trend: sql`${sql.placeholder('trend')}`,
    })
    .where(eq(client.id, sql.placeholder('id')))
    .prepare(),
)

/** What the list shows of a client's signed sessions. The sessions feature calls this in the transaction that signs or reopens. */
export function updateSessionFigures(db: WriteDb, id: number, figures: Pick<ClientListItem, 'lastSessionOn' | 'sessionCount' | 'trend'>): void {
  update(db).run({ id, ...figures, trend: JSON.stringify(figures.trend) })
}
