import { withDemoPractice } from './demo-practice'
import { compare, type Comparison } from './measure'


/** The list of the demo's twelve; with thousands: `bench/at-size`. */
export const benchClientList = (rounds: number): Promise<Comparison> =>
  withDemoPractice(async ({ call, db }) => {
    const rows = db.prepare('select * from client where archived_at is null order by last_session_on desc, search_key, id')
    const list = await compare(
      'Client list of the demo (12), cloned to the page',
      [
        { name: 'Levator: clients.list', run: async () => structuredClone(await call('clients.list', { archived: false })) },
        { name: 'the same rows as objects, raw prepared SQL', run: () => rows.all() },
      ],
      { rounds },
    )
    return list
  })
