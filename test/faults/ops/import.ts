import { isDeepStrictEqual } from 'node:util'
import { contentAt } from './content'
import type { FaultOp } from './fault-op'

/** Clients whom the backup on the stick holds and the practice does not. */
export const guests = 40

/** By number, from 1; the order of the list is theirs. */
export const guestName = (n: number) => `Guest ${String(n).padStart(2, '0')}`

/** What is imported with each of them, one by one. */
export const notesOfGuest = 2

/** Taking clients with their notes over from a backup, one after the other. */
export const importing: FaultOp = {
  name: 'import',
  weight: 8,
  within: 60,
  practice: 'small',
  traced: { until: 6, share: 0.03 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    await app.call('restore.choose', { seq: null })
    await app.call('restore.look', { secret: null })
    const { clients } = await app.call('restore.contents', {})
    for (const [index, { uid }] of clients.slice(0, until).entries()) {
      await app.call('restore.recoverClient', { uid })
      ack(index + 1)
      app.catchUp()
    }
    await app.call('vault.lock', {})
  },
  check(left, acked) {
    const found = left.db.prepare<[], { id: number; name: string }>("select id, given_name as name from client where given_name like 'Guest %' order by id").all()
    const wrong = found.length < acked || found.length > acked + 1 ? [`${acked} were acknowledged, ${found.length} were found`] : []
    if (found.some(({ name }, index) => name !== guestName(index + 1))) wrong.push(`others than those acknowledged are here: ${found.map(({ name }) => name).join(', ')}`)
    const notes = left.db.prepare<[number], { told: string }>('select told from session s join session_note n on n.session_id = s.id where s.client_id = ? order by s.id')
    const expected = Array.from({ length: notesOfGuest }, (_, at) => ({ told: contentAt(at + 1).notes.told }))
    return [...wrong, ...found.filter(({ id }) => !isDeepStrictEqual(notes.all(id), expected)).map(({ name }) => `the notes of ${name} are not all there`)]
  },
}
