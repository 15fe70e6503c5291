import type { LotUse } from '../../shared/contract/sessions'
import { lotKey } from '../../shared/domain/lot-key'
import { prepared, type ReadDb } from '../db/orm'

type Kind = LotUse['kind']

const head = `s.client_id as clientId, c.given_name as givenName, c.family_name as familyName, c.preferred_name as preferredName,
  s.id as sessionId, s.held_on as heldOn, s.status`

/** One step in the index for each lot: `distinct` would read every use of each. */
const knownLots = prepared((db) =>
  db.$client
    .prepare<[], string>(
      `with recursive known (lot) as (
         select min(lot) from session_lot
         union all select (select min(lot) from session_lot where lot > known.lot) from known where lot is not null
       ) select lot from known where lot is not null`,
    )
    .pluck(),
)

const usesOf = prepared((db) =>
  db.$client.prepare<[lot: string], LotUse>(
    `select ${head}, l.kind, l.brand, l.lot, l.expires_on as expiresOn
     from session_lot l
       join session s on s.client_id = l.client_id and s.id = l.session_id
       join client c on c.id = s.client_id
     where l.lot = ? and s.discarded_at is null`,
  ),
)

/** Where lots were written as text. */
const written: readonly (readonly [groupId: string, kind: Kind])[] = [
  ['needle-lot', 'needle'],
  ['blade-lot', 'blade'],
  ['sterilisation-lot', 'cup'],
]

/** The condition on the details is that of the index `session_therapy_written_lot`. */
const asText = prepared((db) =>
  db.$client.prepare<[path: string], Omit<LotUse, 'kind'>>(
    `select * from (
       select ${head}, '' as brand, json_extract(t.details, ?) as lot, null as expiresOn
       from session_therapy t
         join session s on s.client_id = t.client_id and s.id = t.session_id
         join client c on c.id = s.client_id
       where instr(t.details, '-lot"') > 0 and s.discarded_at is null
     ) where lot is not null`,
  ),
)

const newestFirst = (a: LotUse, b: LotUse): number => b.heldOn.localeCompare(a.heldOn) || b.sessionId - a.sessionId

/**
 * Every session in which a lot was used, newest first: a lot that begins with what is asked for, whatever its case and blanks, and
 * texts of earlier versions that hold it anywhere, because a recall must not miss one. Discarded drafts are left out.
 */
export function clientsOfLot(db: ReadDb, asked: string, kind: Kind | undefined): LotUse[] {
  const key = lotKey(asked)
  const lots = knownLots(db).all().filter((lot) => lotKey(lot).startsWith(key)).flatMap((lot) => usesOf(db).all(lot))
  const texts = written.flatMap(([groupId, textKind]) =>
    asText(db)
      .all(`$."${groupId}"`)
      .filter(({ lot }) => lotKey(lot).includes(key))
      .map((row): LotUse => ({ ...row, kind: textKind })),
  )
  return [...lots, ...texts].filter((use) => kind === undefined || use.kind === kind).toSorted(newestFirst)
}
