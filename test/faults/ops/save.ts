import { isDeepStrictEqual } from 'node:util'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'

/** Autosave of a growing note. */
export const save: FaultOp = {
  name: 'save',
  weight: 34,
  within: 40,
  practice: 'small',
  traced: { until: 18, share: 0.5 },
  async drive({ app, recoveryKey, until, ack, broken }) {
    await app.call('vault.unlock', { recoveryKey })
    if (broken?.startsWith('synchronous') === true) app.vault.requireOpen().orm.$client.pragma(broken)
    let { revision } = await app.call('sessions.get', { id: draftId })
    for (let n = 1; n <= until; n++) {
      // Locking empties the log, and the next save begins it anew.
      if (n % 8 === 0) {
        await app.call('vault.lock', {})
        await app.call('vault.unlock', { recoveryKey })
      }
      if (broken === 'acknowledged before committed') ack(n)
      ;({ revision } = await app.call('sessions.save', { id: draftId, revision, content: contentAt(n) }))
      ack(n)
      if (n % 3 === 0) app.catchUp()
    }
    await app.call('vault.lock', {})
  },
  async check({ call }, acked) {
    const { content, revision } = await call('sessions.get', { id: draftId })
    // The prepared draft was saved once, with number 0.
    const found = revision - 1
    const wrong = found < acked || found > acked + 1 ? [`save ${acked} was acknowledged, ${found} was found`] : []
    return isDeepStrictEqual(content, contentAt(found)) ? wrong : [...wrong, `the note of save ${found} is not the note that was saved`]
  },  glance({ db }, acked) {
    const row = db
      .prepare<[number], { found: number; told: string; areas: number }>(
        `select revision - 1 as found, told, (select count(*) from session_area a where a.client_id = s.client_id and a.session_id = s.id) as areas
         from session s join session_note n on n.session_id = s.id where s.id = ?`,
      )
      .get(draftId)
    if (row === undefined) return ['the draft is gone']
    const { found, told, areas } = row
    const { notes, areas: saved } = contentAt(found)
    const wrong = found < acked || found > acked + 1 ? [`save ${acked} was acknowledged, ${found} was found`] : []
    return told === notes.told && areas === saved.length ? wrong : [...wrong, `the note of save ${found} is not the note that was saved`]
  },
}
