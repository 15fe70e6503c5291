import type { SessionArea, SessionContent, SessionMovement, SessionPain } from '../../shared/contract/session-content'
import { blankArea, blankMovement, blankSession } from '../../shared/domain/blank-entries'
import type { Day, Instant } from '../../shared/domain/days'
import type { Notice } from '../../shared/domain/notice'
import type { VersionKind } from '../../shared/domain/version-kinds'
import { requireClient } from '../clients/read'
import type { Clock } from '../clock'
import type { WriteDb } from '../db/orm'
import { appendVersion } from '../history/versions'
import { readSettings } from '../settings/read'
import type { HeadRow } from './queries'

/** What a version says beside who signed it and when. */
interface Words {
  reason?: string
  /** Of an addendum. */
  text?: string
  content?: SessionContent
  notices?: Notice[]
  /** When the writing of this content began. */
  begunAt?: Instant
}

/**
 * Puts down what is signed now, in the caller's transaction, with the name that stands in the settings at this moment.
 *
 * @returns when it was signed
 */
export function putVersion(db: WriteDb, head: HeadRow, clock: Clock, kind: VersionKind, words: Words): Instant {
  const [signedAt, zone] = [clock.now(), clock.zone()]
  const { uid: clientUid } = requireClient(db, head.clientId)
  const { therapistName: name, qualification, registration } = readSettings(db)
  appendVersion(
    db,
    { clientId: head.clientId, sessionId: head.id, kind, signedAt, zone },
    { format: 'session/3', kind, sessionUid: head.uid, clientUid, zone: head.zone, signedAt, signedZone: zone, author: { name, qualification, registration }, reason: '', ...words },
  )
  return signedAt
}

/** A text as it was signed; what its format did not have yet is missing. */
export interface SignedText {
  content?: Partial<SessionContent>
  notices?: Notice[]
  reason?: string
  begunAt?: Instant
}

/** Of an older format: some of it was not there yet, and before `session/2` one flag said that a value was carried. */
type Old<T> = Partial<T> & { carried?: boolean }

/**
 * The content of a version in today's form. `session/1` had neither findings nor cups, points and the like; nothing of it is lost.
 *
 * @param carriedFromOn the day of the session that values were carried from, which the texts of `session/1` do not say themselves
 */
export function contentOf({ content = {} }: SignedText, carriedFromOn: Day | null): SessionContent {
  const carried = (value: number | null | undefined, flag: boolean | undefined) => (flag === true && (value ?? null) !== null ? carriedFromOn : null)
  const area = ({ carried: flag, ...entry }: Old<SessionArea>): SessionArea => ({
    ...blankArea(entry.regionId ?? ''),
    tensionCarriedOn: carried(entry.tensionArrival, flag),
    painCarriedOn: carried(entry.painArrival, flag),
    ...entry,
  })
  const movement = ({ carried: flag, ...entry }: Old<SessionMovement>): SessionMovement => ({
    ...blankMovement({ movementId: entry.movementId ?? '', side: entry.side ?? 'both' }),
    carriedOn: carried(entry.before, flag),
    ...entry,
  })
  const { carried: flag, ...pain }: Old<SessionPain> = content.pain ?? {}
  const { heldOn = '', startTime = '', complaintId = null } = content
  return {
    ...blankSession({ heldOn, startTime, complaintId }),
    ...content,
    areas: (content.areas ?? []).map(area),
    movements: (content.movements ?? []).map(movement),
    pain: { arrival: null, end: null, carriedOn: carried(pain.arrival, flag), ...pain },
  }
}
