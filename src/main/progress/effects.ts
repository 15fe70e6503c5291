import type { Value } from '../../shared/contract'
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

type Totals = Pick<Helped, 'kind' | 'subjectId' | 'sessions'> & Record<'tensionN' | 'tensionKeptN' | 'painN' | 'painKeptN' | 'tensionGain' | 'tensionKept' | 'painGain' | 'painKept', number>

const columns = `kind, subject_id as subjectId`

const lastOfPart = prepared((db) =>
  db.$client.prepare<[clientId: number, after: number, before: number], number>('select id from session where client_id = ? and id > ? order by id limit 1 offset ?').pluck(),
)

const ofClient = prepared((db) =>
  db.$client.prepare<[clientId: number, after: number, upTo: number], Totals>(
    `select ${columns}, count(*) as sessions, count(tension_gain) as tensionN, total(tension_gain) as tensionGain, count(tension_kept) as tensionKeptN,
       total(tension_kept) as tensionKept, count(pain_gain) as painN, total(pain_gain) as painGain, count(pain_kept) as painKeptN, total(pain_kept) as painKept
     from session_effect where client_id = ? and session_id > ? and session_id <= ? group by kind, subject_id`,
  ),
)

const ofPractice = prepared((db) =>
  db.$client.prepare<[], Totals>(
    `select ${columns}, sessions, tension_n as tensionN, tension_gain as tensionGain, tension_kept_n as tensionKeptN, tension_kept as tensionKept,
       pain_n as painN, pain_gain as painGain, pain_kept_n as painKeptN, pain_kept as painKept
     from effect_total`,
  ),
)

/** What was recorded where each thing was done with a client, over the `limit` sessions after one. */
export function helpedOf(db: ReadDb, clientId: number, after: number, limit: number): Value<'progress.helped'> {
  const next = lastOfPart(db).get(clientId, after, limit - 1) ?? null
  return { helped: ofClient(db).all(clientId, after, next ?? Number.MAX_SAFE_INTEGER).map(helpedFrom), next }
}

/** The same of the whole practice, from its kept totals. */
export const helpedInPractice = (db: ReadDb): Helped[] => ofPractice(db).all().map(helpedFrom)

const helpedFrom = ({ kind, subjectId, sessions, ...of }: Totals): Helped => ({
  kind,
  subjectId,
  sessions,
  tensionGain: { n: of.tensionN, sum: of.tensionGain },
  tensionKept: { n: of.tensionKeptN, sum: of.tensionKept },
  painGain: { n: of.painN, sum: of.painGain },
  painKept: { n: of.painKeptN, sum: of.painKept },
})
