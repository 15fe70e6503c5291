import { isDeepStrictEqual } from 'node:util'
import type { Reply } from '../../../src/shared/errors'
import { contentAt, draftId } from './content'
import type { FaultOp } from './fault-op'

/** Autosave that goes on whatever the reply, as the editor does: reads the note again, then saves the next text. */
export const saveAnyway: FaultOp = {
  name: 'save, whatever comes',
  weight: 0,
  within: 40,
  practice: 'small',
  files: ['', 'levator.db', 'levator.db-wal', 'levator.db-shm'],
  async drive({ app, recoveryKey, until, ack, refused, broken }) {
    await app.call('vault.unlock', { recoveryKey })
    let { revision } = await app.call('sessions.get', { id: draftId })
    for (let n = 1; n <= until; n++) {
      const saved = (await app.dispatch('sessions.save', { id: draftId, revision, content: contentAt(n) })) as Reply<{ revision: number }>
      if (saved.ok) {
        revision = saved.value.revision
        ack(n)
        continue
      }
      if (broken === 'failures are acknowledged') ack(n)
      else refused(n, saved.error)
      const now = (await app.dispatch('sessions.get', { id: draftId })) as Reply<{ revision: number }>
      if (now.ok) revision = now.value.revision
    }
    await app.dispatch('vault.lock', {})
  },
  async check({ call }, acked) {
    const { content } = await call('sessions.get', { id: draftId })
    const found = Number(/^Number (\d+)\.$/.exec(content.notes.done)?.[1])
    // What was answered with an error may be there or not; what was acknowledged may not be missing.
    const wrong = found >= acked ? [] : [`save ${acked} was acknowledged, ${found} was found`]
    return isDeepStrictEqual(content, contentAt(found)) ? wrong : [...wrong, `the note of save ${found} is not the note that was saved`]
  },
}
