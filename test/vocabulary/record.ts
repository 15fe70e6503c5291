import { vi } from 'vitest'
import type { Client } from '../../src/shared/contract/clients'
import type { DocumentRequest } from '../../src/shared/contract/documents'
import { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { blankSession } from '../../src/shared/domain/blank-entries'
import { unansweredStops } from '../../src/shared/domain/notice'
import { noticesOf } from '../../src/shared/domain/session-notices'
import { type DocumentData, loadDocument, type ProgressData, type SessionData } from '../../src/renderer/print/document-data'
import type { Edit } from '../../src/renderer/features/sessions/edits'
import { optionsFor } from '../helpers/document-options'
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
  /** The words of the client's progress summary as it would be printed now. */
  summary: () => Promise<string>
}

/** A practice with one client, and the way of a session from the first press to paper. */
export async function openRecord(): Promise<RecordPractice> {
  startWords()
  const practice = openTestPractice()
  const { call } = practice
  const client = await aClient(call, { givenName: 'Ibrahim', familyName: 'Yıldız' })

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
      note: noteHtml((await loaded({ kind: 'session', sessionId: id, options: optionsFor('session') })) as SessionData),
    }
  }

  /** What the print page would ask for, through the same bridge. */
  async function loaded(request: DocumentRequest): Promise<DocumentData> {
    vi.stubGlobal('window', { bridge: { call: practice.dispatch } })
    try {
      return await loadDocument(request, practice.clock.now())
    } finally {
      // The page's libraries look for a window to know where they are.
      vi.unstubAllGlobals()
    }
  }

  const summary = async () => {
    return textOf(summaryHtml((await loaded({ kind: 'progress', clientId: client.id, options: optionsFor('progress') })) as ProgressData))
  }

  return { ...practice, client, record, summary }
}

/** A list in parts of at most so many. */
export function inParts<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, part) => list.slice(part * most, (part + 1) * most))
}
