import type { Reply } from '../../../src/shared/errors'
import type { App } from '../app'
import { signableId } from './content'
import type { FaultOp } from './fault-op'
import { stepsOfSigning } from './sign'

/** Signing and reopening whatever the reply: what the session is by then is read anew. */
export const signAnyway: FaultOp = {
  name: 'sign, whatever comes',
  weight: 0,
  within: 40,
  practice: 'small',
  files: ['', 'levator.db', 'levator.db-wal', 'levator.db-shm'],
  async drive({ app, recoveryKey, until, ack, refused }) {
    await app.call('vault.unlock', { recoveryKey })
    let carriedOut = 0
    for (let n = 1; n <= until; n++) {
      const now = (await app.dispatch('sessions.get', { id: signableId })) as Reply<{ status: string; revision: number }>
      const done = now.ok ? await next(app, now.value) : now
      if (done.ok) ack(n, String(++carriedOut))
      else refused(n, done.error)
    }
    await app.dispatch('vault.lock', {})
  },
  // What was answered with an error may be there or not; what was acknowledged may not be missing.
  check: ({ db }, _acked, carriedOut) => {
    const { found, wrong } = stepsOfSigning(db)
    return found < Number(carriedOut) ? [...wrong, `${carriedOut} steps were acknowledged, ${found} were found`] : wrong
  },
}

const next = (app: App, { status, revision }: { status: string; revision: number }) =>
  status === 'draft' ? app.dispatch('sessions.sign', { id: signableId, revision }) : app.dispatch('sessions.reopen', { id: signableId })
