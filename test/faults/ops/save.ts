import { isDeepStrictEqual } from 'node:util'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'

/** Autosave of a growing note. */
export const save: FaultOp = {
  name: 'save',
  weight: 34,
  within: 40,
  practice: 'small',
  async drive({ app, recoveryKey, until, ack, broken }) {
    await app.call('vault.unlock', { recoveryKey })
    let { revision } = await app.call('sessions.get', { id: draftId })
    for (let n = 1; n <= until; n++) {
      if (broken === 'acknowledged before committed') ack(n)
      ;({ revision } = await app.call('sessions.save', { id: draftId, revision, content: contentAt(n) }))
      ack(n)
    }
    await app.call('vault.lock', {})
  },
  async check({ call }, acked) {
    const { content, revision } = await call('sessions.get', { id: draftId })
    // The prepared draft was saved once, with number 0.
    const found = revision - 1
    const wrong = found < acked || found > acked + 1 ? [`save ${acked} was acknowledged, ${found} was found`] : []
    return isDeepStrictEqual(content, contentAt(found)) ? wrong : [...wrong, `the note of save ${found} is not the note that was saved`]
  },
}
