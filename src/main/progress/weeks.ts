import { prepared, type WriteDb } from '../db/orm'

/** The Monday of the week of a day, as the triggers that count have it. */
const monday = "date(held_on, '-6 days', 'weekday 1')"

const subtract = prepared((db: WriteDb) =>
  db.$client.prepare<[clientId: number]>(
    `update week_total set sessions = sessions - gone.n
     from (select ${monday} as week, count(*) as n from session where client_id = ? and status = 'signed' group by 1) as gone where week_on = gone.week`,
  ),
)

/** Takes a client's signed sessions out of the weeks they are counted in: before their rows are deleted. */
export function forgetWeeks(db: WriteDb, clientId: number): void {
  subtract(db).run(clientId)
}
