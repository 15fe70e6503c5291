import type { Input } from '../../src/shared/contract'
import type { Client, ClientCondition } from '../../src/shared/contract/clients'
import type { Complaint, ComplaintDetails } from '../../src/shared/contract/complaints'
import type { Consent, ConsentGiven } from '../../src/shared/contract/consents'
import type { SessionArea, SessionContent, SessionMovement } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { blankArea, blankCondition, blankMovement } from '../../src/shared/domain/blank-entries'
import { blankComplaint } from '../../src/shared/domain/blank-complaint'
import { dayIn } from '../../src/shared/domain/days'
import type { Call } from './practice'

export function aClient(call: Call, details: Input<'clients.create'> = {}): Promise<Client> {
  return call('clients.create', { givenName: 'Zoë', familyName: 'O’Brien', ...details })
}

const complaintDetails: ComplaintDetails = { ...blankComplaint('Upper back pain at the desk'), side: 'both' }

export function aComplaint(call: Call, clientId: number, details: Partial<ComplaintDetails> = {}): Promise<Complaint> {
  return call('complaints.create', { clientId, details: { ...complaintDetails, ...details } })
}

export const anArea = (regionId: string, values: Partial<SessionArea> = {}): SessionArea => ({ ...blankArea(regionId), ...values })

export const aMovement = (movementId: string, values: Partial<SessionMovement> = {}): SessionMovement => ({
  ...blankMovement({ movementId, side: 'both' }),
  ...values,
})

export const aCondition = (conditionId: string, values: Partial<ClientCondition> = {}): ClientCondition => ({ ...blankCondition(conditionId), ...values })

/** Replaces fields of a session's content and saves it. @returns the session as it is now */
export async function change(call: Call, { id }: Pick<Session, 'id'>, changes: Partial<SessionContent>): Promise<Session> {
  const { revision, content } = await call('sessions.get', { id })
  await call('sessions.save', { id, revision, content: { ...content, ...changes } })
  return call('sessions.get', { id })
}

/** A saved draft with sports massage; `content` replaces fields of a blank session. */
export async function aDraft(call: Call, clientId: number, content: Partial<SessionContent> = {}): Promise<Session> {
  const started = await call('sessions.start', { clientId, from: 'blank' })
  return change(call, started, { therapies: [{ therapyId: 'sports-massage', details: {} }], ...content })
}

/** Spoken consent to sports massage, for good; `given` replaces what is different. */
export function aConsent(call: Call, clientId: number, given: Partial<ConsentGiven> = {}): Promise<Consent> {
  const usual = { sessionId: null, kind: 'therapy', subjectId: 'sports-massage', manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '' } as const
  return call('consents.give', { clientId, ...usual, ...given })
}

/** The vocabulary says the same, but these helpers are also loaded where no JSON can be. */
const askedEachTime: ReadonlySet<string> = new Set(['wet-cupping'])

/**
 * The client agrees in words to every therapy of this session. Of an earlier day that comes too late for what is agreed to
 * afresh each time, so a reason stands beside it. @returns the session as it is now
 */
export async function agreed(call: Call, session: Session): Promise<Session> {
  const { heldOn, therapies, overrides } = session.content
  const late: SessionContent['overrides'] = []
  for (const { therapyId } of therapies) {
    const { givenAt, zone } = await aConsent(call, session.clientId, { sessionId: session.id, subjectId: therapyId })
    if (askedEachTime.has(therapyId) && dayIn(zone, givenAt) > heldOn) late.push({ noticeId: `consent.${therapyId}`, reason: 'Agreed by word on the day' })
  }
  return late.length === 0 ? session : change(call, session, { overrides: [...overrides, ...late] })
}

/** The same, agreed to and signed. */
export async function aSession(call: Call, clientId: number, content: Partial<SessionContent> = {}): Promise<Session> {
  const { id, revision } = await agreed(call, await aDraft(call, clientId, content))
  return call('sessions.sign', { id, revision })
}
