import type { Helped } from '../../shared/contract/progress'
import type { Effect } from '../../shared/domain/what-helped'
import { prepared, type ReadDb, type WriteDb } from '../db/orm'

const remove = prepared((db: WriteDb) => db.$client.prepare<[clientId: number, sessionId: number]>('delete from session_effect where client_id = ? and session_id = ?'))

type Row = Effect & { clientId: number; sessionId: number }

const insert = prepared((db: WriteDb) =>
  db.$client.prepare<[Row]>(
    `insert into session_effect (client_id, session_id, kind, subject_id, tension_gain, tension_kept, pain_gain, pain_kept)
     values (@clientId, @sessionId, @kind, @subjectId, @tensionGain, @tensionKept, @painGain, @painKept)`,
  ),
)

/** Replaces what a session says of the things done in it; empty for a session that is not signed any more. The totals follow by triggers. */
export function putEffects(db: WriteDb, clientId: number, sessionId: number, effects: readonly Effect[]): void {
  remove(db).run(clientId, sessionId)
  for (const effect of effects) insert(db).run({ clientId, sessionId, ...effect })
}

type Sums = Pick<Helped, 'kind' | 'subjectId' | 'sessions'> & Record<'tensionN' | 'tensionKeptN' | 'painN' | 'painKeptN' | 'tensionGain' | 'tensionKept' | 'painGain' | 'painKept', number>

const columns = `kind, subject_id as subjectId`
const order = 'order by sessions desc, subjectId'

const ofClient = prepared((db) =>
  db.$client.prepare<[clientId: number], Sums>(
    `select ${columns}, count(*) as sessions, count(tension_gain) as tensionN, total(tension_gain) as tensionGain, count(tension_kept) as tensionKeptN,
       total(tension_kept) as tensionKept, count(pain_gain) as painN, total(pain_gain) as painGain, count(pain_kept) as painKeptN, total(pain_kept) as painKept
     from session_effect where client_id = ? group by kind, subject_id ${order}`,
  ),
)

const ofPractice = prepared((db) =>
  db.$client.prepare<[], Sums>(
    `select ${columns}, sessions, tension_n as tensionN, tension_gain as tensionGain, tension_kept_n as tensionKeptN, tension_kept as tensionKept,
       pain_n as painN, pain_gain as painGain, pain_kept_n as painKeptN, pain_kept as painKept
     from effect_total ${order}`,
  ),
)

/** What was recorded where each thing was done: of one client, or of the whole practice from its kept totals. */
export const helpedOf = (db: ReadDb, clientId: number | null): Helped[] => (clientId === null ? ofPractice(db).all() : ofClient(db).all(clientId)).map(helpedFrom)

function helpedFrom({ kind, subjectId, sessions, ...sums }: Sums): Helped {
  const meanOf = (n: number, sum: number) => ({ n, mean: n === 0 ? null : Math.round((sum / n) * 1e4) / 1e4 })
  return {
    kind,
    subjectId,
    sessions,
    tensionGain: meanOf(sums.tensionN, sums.tensionGain),
    tensionKept: meanOf(sums.tensionKeptN, sums.tensionKept),
    painGain: meanOf(sums.painN, sums.painGain),
    painKept: meanOf(sums.painKeptN, sums.painKept),
  }
}
