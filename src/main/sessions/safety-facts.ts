import type { SessionContent } from '../../shared/contract/session-content'
import type { SessionFacts } from '../../shared/contract/sessions'
import { readClient } from '../clients/read'
import { noticesMade } from '../../shared/domain/session-notices'
import { consentsOfClient } from '../consents/read'
import { readComplaint } from '../complaints/read'
import { prepared, type ReadDb } from '../db/orm'
import { readSettings } from '../settings/read'
import type { HeadRow } from './queries'
import { contentOf } from './signed-text'
import { requireText, standingVersion } from './versions'

interface Before {
  clientId: number
  id: number
  heldOn: string
  startTime: string
}

/** Another session of the client that was not discarded or withdrawn, held before this one, whatever its state. */
const wetCuppingBefore = prepared((db) =>
  db.$client
    .prepare<[Before], string>(
      `select held_on from session
       where client_id = @clientId and discarded_at is null and status <> 'withdrawn' and (held_on, start_time, id) < (@heldOn, @startTime, @id)
         and exists (select 1 from json_each(therapy_ids) where value = 'wet-cupping')
       order by held_on desc limit 1`,
    )
    .pluck(),
)

/** What decides about a session's notices and does not stand in its content, as it is on record now; of an amendment also what it amends. */
export function safetyFactsOf(db: ReadDb, head: HeadRow, content: SessionContent): SessionFacts {
  return { ...knownOf(db, head, content), standing: standingOf(db, head) }
}

function standingOf(db: ReadDb, head: HeadRow): SessionFacts['standing'] {
  const standing = head.amending === null ? undefined : standingVersion(db, head.id)
  if (standing === undefined) return null
  const text = requireText(db, head.id, standing.version)
  if (text.notices === undefined) return null
  const content = contentOf(text, head.carriedFromOn)
  return { content, signed: text.notices, today: noticesMade(content, knownOf(db, head, content)) }
}

function knownOf(db: ReadDb, { clientId, id }: HeadRow, content: SessionContent): Omit<SessionFacts, 'standing'> {
  const { bornOn, conditions, medicines } = readClient(db, clientId)
  const complaint = content.complaintId === null ? null : readComplaint(db, content.complaintId)
  const { bloodCeilingMl, cuppingIntervalDays } = readSettings(db)
  const { heldOn, startTime } = content
  return {
    sessionId: id,
    on: heldOn,
    bornOn,
    conditions: conditions.map(({ note: _note, ...condition }) => condition),
    medicines: medicines.map(({ conditionId }) => ({ conditionId })),
    redFlagIds: complaint?.redFlagIds ?? [],
    complaintAreaIds: complaint?.areaIds ?? null,
    complaintStartedOn: complaint?.startedOn ?? null,
    lastWetCuppingOn: wetCuppingBefore(db).get({ clientId, id, heldOn, startTime }) ?? null,
    bloodCeilingMl,
    cuppingIntervalDays,
    consents: consentsOfClient(db, clientId).map(({ kind, subjectId, sessionId, givenBy, givenAt, zone, withdrawnAt }) => ({ kind, subjectId, sessionId, givenBy, givenAt, zone, withdrawnAt })),
  }
}
