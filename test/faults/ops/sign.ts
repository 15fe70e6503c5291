import type { Database } from '../../../src/main/db/open'
import { signableId } from './content'
import type { FaultOp } from './fault-op'

/** Signing, reopening, signing: odd numbers sign, even ones reopen. */
export const sign: FaultOp = {
  name: 'sign',
  weight: 24,
  within: 40,
  practice: 'small',
  traced: { until: 10, share: 0.3 },
  async drive({ app, recoveryKey, until, ack }) {
    await app.call('vault.unlock', { recoveryKey })
    const { revision } = await app.call('sessions.get', { id: signableId })
    for (let n = 1; n <= until; n++) {
      if (n % 2 === 1) await app.call('sessions.sign', { id: signableId, revision })
      else await app.call('sessions.reopen', { id: signableId })
      ack(n)
      if (n % 3 === 0) app.catchUp()
    }
    await app.call('vault.lock', {})
  },
  check({ db }, acked) {
    const { found, wrong } = stepsOfSigning(db)
    return found < acked || found > acked + 1 ? [...wrong, `step ${acked} was acknowledged, ${found} was found`] : wrong
  },
}

/** How often the session was signed and reopened, by the log, and what does not go together with it. */
export function stepsOfSigning(db: Database): { found: number; wrong: string[] } {
  const count = (sql: string) => Number(db.prepare(sql).pluck().get(signableId))
  const signed = count("select count(*) from event where action = 'sessions.sign' and subject_id = ?")
  const reopened = count("select count(*) from event where action = 'sessions.reopen' and subject_id = ?")
  const versions = count('select count(*) from note_version where session_id = ?')
  const status: unknown = db.prepare('select status from session where id = ?').pluck().get(signableId)
  const found = signed + reopened
  const wrong = []
  if (versions !== signed) wrong.push(`${versions} signed versions, but the audit log names ${signed}`)
  if (status !== (found % 2 === 1 ? 'signed' : 'draft')) wrong.push(`after step ${found} the session is ${String(status)}`)
  return { found, wrong }
}
