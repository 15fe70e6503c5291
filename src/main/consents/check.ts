import type { ConsentGiven } from '../../shared/contract/consents'
import { isAskedEachTime, isConsentSubject } from '../../shared/domain/consent'
import { type FieldErrors, refuseFields } from '../../shared/errors'
import { prepared, type ReadDb } from '../db/orm'

/** Read here and not asked of the sessions feature, because signing a session asks this feature for its consents. */
const clientOfSession = prepared((db) =>
  db.$client.prepare<[id: number], number>('select client_id from session where id = ? and discarded_at is null').pluck(),
)

/**
 * What the schema cannot see: there are words for the subject, the session is this client's own, what is asked each time names
 * its session, and a signature stands exactly where somebody signed.
 *
 * @throws AppError 'invalid_input'
 */
export function checkConsent(db: ReadDb, given: ConsentGiven): void {
  const fields: FieldErrors = {}
  if (!isConsentSubject(given)) fields['subjectId'] = `There is no such ${given.kind} to agree to.`
  if (given.sessionId === null) {
    if (isAskedEachTime(given)) fields['sessionId'] = 'This consent is given afresh at every session. Open the session to record it.'
  } else if (clientOfSession(db).get(given.sessionId) !== given.clientId) {
    fields['sessionId'] = 'This session is not one of this client’s.'
  }
  if (given.manner === 'signed' && given.signature === null) fields['signature'] = 'The signature is missing. Sign, or record spoken consent.'
  if (given.manner === 'spoken' && given.signature !== null) fields['signature'] = 'Spoken consent has no signature.'
  refuseFields(fields)
}
