import type { Client } from '../../src/shared/contract/clients'
import type { Complaint } from '../../src/shared/contract/complaints'
import { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { blankSession } from '../../src/shared/domain/blank-entries'
import { unansweredStops } from '../../src/shared/domain/notice'
import { noticesOf } from '../../src/shared/domain/session-notices'
import type { Edit } from '../../src/renderer/features/sessions/edits'
import { aClient, change } from '../helpers/factories'
import { openTestPractice, type TestPractice } from '../helpers/practice'
import { noteHtml, signedHtml, startWords, summaryHtml, textOf } from '../helpers/words'

/** A session after it was entered by the editor's edits, saved to an encrypted file, signed and read back. */
export interface Recorded {
  /** As the edits left it. */
  entered: SessionContent
  /** The schema of the record takes what the edits made. */
  fits: boolean
  session: Session
  signed: string
  note: string
}

export interface RecordPractice extends TestPractice {
  client: Client
  record: (...edits: Edit[]) => Promise<Recorded>
  /** The words of a progress summary about this complaint. */
  summaryOf: (complaint: Complaint) => Promise<string>
}

/** A practice with one client, and the way of a session from the first press to paper. */
export async function openRecord(): Promise<RecordPractice> {
  startWords()
  const practice = openTestPractice()
  const { call } = practice
  const client = await aClient(call, { givenName: 'Ibrahim', familyName: 'Yıldız' })
  const settings = await call('settings.get', {})

  async function record(...edits: Edit[]): Promise<Recorded> {
    const started = await call('sessions.start', { clientId: client.id, from: 'blank' })
    const blank = blankSession({ complaintId: null, heldOn: started.content.heldOn, startTime: '14:00' })
    const entered = edits.reduce((content, edit) => edit(content), blank)
    // Signing needs a therapy and a reason for every stop; neither is what is to be proved.
    const therapies = entered.therapies.length > 0 ? entered.therapies : [{ therapyId: 'reflexology', details: {} }]
    const facts = await call('sessions.safetyFacts', { id: started.id })
    const notices = noticesOf({ ...entered, therapies }, facts)
    const overrides = unansweredStops(notices, []).map(({ id }) => ({ noticeId: id, reason: 'Invented case' }))
    const { id, revision } = await change(call, started, { ...entered, therapies, overrides })
    await call('sessions.sign', { id, revision })
    const session = await call('sessions.get', { id })
    return {
      entered,
      fits: SessionContent.safeParse(entered).success,
      session,
      signed: signedHtml(session, [['clients.get', { id: client.id }, client]]),
      note: noteHtml({ kind: 'session', practice: settings, client, session, complaint: null, notices: session.notices ?? [], madeOn: started.content.heldOn }),
    }
  }

  const summaryOf = async (complaint: Complaint) =>
    textOf(summaryHtml({ kind: 'progress', practice: settings, client, visits: [], complaint, madeOn: '2026-03-02' }))

  return { ...practice, client, record, summaryOf }
}

/** A list in parts of at most so many. */
export function inParts<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, part) => list.slice(part * most, (part + 1) * most))
}
