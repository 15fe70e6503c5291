import type { Client } from '../../shared/contract/clients'
import type { Complaint } from '../../shared/contract/complaints'
import type { Consent } from '../../shared/contract/consents'
import type { DocumentRequest } from '../../shared/contract/documents'
import type { ProgressVisit } from '../../shared/contract/progress'
import type { Session } from '../../shared/contract/sessions'
import type { PracticeSettings } from '../../shared/contract/settings'
import { type Day, dayIn, type Instant, timeIn } from '../../shared/domain/days'
import { type DocumentLanguage, languageFor } from '../../shared/domain/document-kinds'
import type { Notice } from '../../shared/domain/notice'
import { complaintTreated } from '../../shared/domain/referral-letter'
import { noticesOf } from '../../shared/domain/session-notices'
import { call } from '../api/call'
import { everyVisit } from '../features/progress/visits'
import { loadPaperLanguage } from '../locales/paper-languages'
import { pngAddress } from '../ui/png-address'
import { type LetterParts, loadLetter } from './letter/load-letter'
import { type HomeCareParts, loadHomeCare, loadSummary, type SummaryParts } from './papers/load-papers'
import { loadRecord, type RecordParts } from './record/load-record'
import { loadOriginals, type Original } from './versions/originals'

interface Shared {
  practice: PracticeSettings
  client: Client
  /** In which it is written; its words are loaded. */
  language: DocumentLanguage
  /** The day it is drawn. */
  madeOn: Day
  /** Of the record it was drawn from, hex; null while nothing of it is signed. */
  fingerprint: string | null
  /** Address of the practice's picture, ready to be drawn; null = none. */
  logo: string | null
}

export type DocumentData =
  | (Shared & {
      kind: 'session'
      session: Session
      complaint: Complaint | null
      consents: Consent[]
      notices: Notice[]
      /** What was amended, as it was signed, oldest first. */
      originals: Original[]
    })
  | (Shared & { kind: 'progress'; visits: ProgressVisit[]; complaint: Complaint | null })
  | (Shared & LetterParts & { kind: 'letter' })
  | (Shared & RecordParts & { kind: 'record' })
  | (Shared & SummaryParts & { kind: 'summary' })
  | (Shared & HomeCareParts & { kind: 'home-care' })

export type SessionData = DocumentData & { kind: 'session' }
export type ProgressData = DocumentData & { kind: 'progress' }
export type LetterData = DocumentData & { kind: 'letter' }
export type RecordData = DocumentData & { kind: 'record' }
export type ClientSummaryData = DocumentData & { kind: 'summary' }
export type HomeCareData = DocumentData & { kind: 'home-care' }

/** What a document is drawn from: the record's own queries, nothing else. Of the options only the language is read: its words come with it. */
export async function loadDocument(request: DocumentRequest, now: Instant): Promise<DocumentData> {
  const language = languageFor(request.kind, request.options.language)
  const [practice, logo] = await Promise.all([call('settings.get', {}), loadLogo(), loadPaperLanguage(language)])
  const shared = { practice, logo, language, madeOn: dayIn(localZone(), now) }
  if (request.kind === 'session') {
    const session = await call('sessions.get', { id: request.sessionId })
    const complaints = await call('complaints.ofClient', { clientId: session.clientId })
    const complaint = complaints.find(({ id }) => id === session.content.complaintId) ?? null
    const [client, { fingerprint }, consents, originals, notices] = await Promise.all([
      call('clients.get', { id: session.clientId }),
      call('documents.fingerprint', { sessionId: session.id }),
      call('consents.ofClient', { clientId: session.clientId }),
      loadOriginals(session, complaints),
      // A draft has none of its own yet: it shows what would stand there if it were signed now.
      session.notices ?? call('sessions.safetyFacts', { id: session.id }).then((known) => noticesOf(session.content, known)),
    ])
    return { ...shared, kind: 'session', client, session, complaint, consents, notices, originals, fingerprint }
  }
  const { clientId } = request
  const [client, { fingerprint }, parts] = await Promise.all([
    call('clients.get', { id: clientId }),
    call('documents.fingerprint', { clientId }),
    loadParts(request),
  ])
  return { ...shared, client, fingerprint, ...parts }
}

/** What the kinds about a client do not have in common. */
async function loadParts(request: Exclude<DocumentRequest, { kind: 'session' }>) {
  const { kind, clientId } = request
  switch (kind) {
    case 'progress': {
      const [visits, complaints] = await Promise.all([everyVisit(clientId), call('complaints.ofClient', { clientId })])
      return { kind, visits, complaint: complaintTreated(complaints, visits) }
    }
    case 'letter':
      return { kind, ...(await loadLetter(clientId)) }
    case 'record':
      return { kind, ...(await loadRecord(clientId, request.logUpTo)) }
    case 'summary':
      return { kind, ...(await loadSummary(clientId)) }
    case 'home-care':
      return { kind, ...(await loadHomeCare(clientId)) }
  }
}

/** The picture loaded last: a window that draws many documents would else keep one for each. */
let loaded: { png: string; image: HTMLImageElement } | null = null

/** Read until it can be drawn at once: pages are printed as soon as they stand. */
async function loadLogo(): Promise<string | null> {
  const { png } = await call('settings.logo', {})
  if (loaded !== null && loaded.png !== png) {
    URL.revokeObjectURL(loaded.image.src)
    loaded = null
  }
  if (png === null) return null
  if (loaded === null) {
    loaded = { png, image: new Image() }
    loaded.image.src = pngAddress(png)
  }
  const { image } = loaded
  await image.decode()
  return image.src
}

/** Nothing to print of yet: said on screen in place of empty pages. Letter and full record always hold something. */
export function isEmpty(data: DocumentData): boolean {
  if (data.kind === 'home-care') return data.latest === null
  return (data.kind === 'progress' || data.kind === 'summary') && data.visits.length === 0
}

const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

export const localDay = (at: Instant): Day => dayIn(localZone(), at)
export const localTime = (at: Instant): string => timeIn(localZone(), at)
export const nowInstant = (): Instant => new Date().toISOString()
