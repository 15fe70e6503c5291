import { filterClients } from '../src/renderer/features/clients/filter-clients'
import { withDemoPractice } from './demo-practice'
import { compare, type Comparison } from './measure'

const typed = ['m', 'ma', 'mar', 'mare', 'maren', 'maren l', '794', 'chlo', '陈', 'xy']

/** The list of the demo's twelve, and one key typed in its search field. */
export const benchClientList = (rounds: number): Promise<Comparison[]> =>
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
    const twelve = await call('clients.list', { archived: false })
    const clinic = Array.from({ length: 5000 }, (_, at) => twelve[at % twelve.length]).filter((client) => client !== undefined)
    const key = (round: number) => typed[Math.abs(round) % typed.length] ?? ''
    const filter = await compare(
      'One key typed in the client filter, 5,000 clients',
      [
        { name: 'Levator: filterClients (names in any order, folded, telephone digits)', run: (round) => filterClients(clinic, key(round)) },
        { name: 'plain text search in the same keys', run: (round) => clinic.filter((client) => client.searchKey.includes(key(round))) },
      ],
      { rounds },
    )
    return [list, filter]
  })
