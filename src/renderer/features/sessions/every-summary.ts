import type { SessionSummary, TimelinePlace } from '../../../shared/contract/sessions'
import { call } from '../../api/call'
import { everyPart, lastOf } from '../../api/every-part'

/** Few enough that one answer of the main process stays well under a frame. */
const sessionsAtOnce = 500

/** All sessions of a client, newest first. */
export const everySummary = (clientId: number): Promise<SessionSummary[]> =>
  everyPart<SessionSummary, TimelinePlace>(async (after) => {
    const part = await call('sessions.ofClient', { clientId, after, limit: sessionsAtOnce })
    const last = lastOf(part, sessionsAtOnce)
    return { part, next: last === null ? null : { id: last.id, number: last.number, heldOn: last.heldOn, startTime: last.startTime } }
  })
