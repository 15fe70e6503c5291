import type { DocumentOptions } from '../../../shared/contract/documents'
import { formatDay } from '../../../shared/domain/days'
import { isLateEntry } from '../../../shared/domain/version-kinds'
import { therapyLabel } from '../../../shared/reference/therapies'
import { localDay, type RecordData, type SessionData } from '../document-data'
import { type Fact, Facts } from '../facts'
import { nested } from '../nested'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import { consentTable } from '../session/consent'
import { DraftMark, StateMark, visitBlocks } from '../session/session-note'
import classes from '../sheet.module.css'
import type { RecordedSession } from './load-record'
import type { RecordWords } from './record-words'

/** Id of the block at the head of a session. */
export const visitId = ({ session: { id, amending } }: RecordedSession): string => (amending === null ? `session-${id}` : `amendment-${id}`)

export function visitTitle({ t }: RecordWords, { session: { number, status, content, discardedAt, amending } }: RecordedSession): string {
  const on = formatDay(content.heldOn)
  if (discardedAt !== null) return t('session.discarded', { on, when: formatDay(localDay(discardedAt)) })
  if (amending !== null) return t('session.amendment', { number, on })
  if (status === 'withdrawn') return t('session.withdrawn', { on })
  return status === 'draft' ? t('session.draft', { on }) : t('session.title', { number, on })
}

/** A session word for word, as its note prints it; the words of consents stand once for all in their own part. */
export function recordedVisit(words: RecordWords, data: RecordData, recorded: RecordedSession, { names, parts }: DocumentOptions): Block[] {
  const { d, s } = words
  const { session, notices, originals } = recorded
  const complaint = data.complaints.find(({ id }) => id === session.content.complaintId) ?? null
  const one: SessionData = { ...data, kind: 'session', session, notices, complaint, originals }
  const id = visitId(recorded)
  return [
    { kind: 'whole', id, node: <div className={classes.visit}><h3>{session.status === 'withdrawn' ? <s>{visitTitle(words, recorded)}</s> : visitTitle(words, recorded)}</h3></div>, keepWithNext: true },
    ...(session.status === 'signed' ? [] : [{ kind: 'whole' as const, id: `${id} mark`, node: <Mark words={words} session={session} />, keepWithNext: true }]),
    { kind: 'whole', id: `${id} facts`, node: <Facts facts={facts(words, recorded, complaint?.title ?? null)} />, keepWithNext: true },
    ...nested(id, visitBlocks(d, s, one, parts, consentTable(d, one, names))),
  ]
}

const Mark = ({ words: { t, d }, session }: { words: RecordWords; session: RecordedSession['session'] }) =>
  session.discardedAt === null ? <StateMark t={d} session={session} /> : <DraftMark mark={t('session.discardedMark')} text={t('session.discardedText')} />

function facts({ t, d }: RecordWords, { session, flags }: RecordedSession, complaint: string | null): Fact[] {
  const { content } = session
  const marked = [flags?.pinned ? t('session.pinned') : '', flags?.starred ? t('session.starred') : ''].filter(Boolean).join(', ')
  return [
    { label: t('session.time'), value: content.endTime === null ? content.startTime : `${content.startTime}–${content.endTime}` },
    { label: d('fact.therapies'), value: content.therapies.map(({ therapyId }) => therapyLabel(therapyId)).join(', ') || d('fact.none') },
    { label: d('fact.complaint'), value: complaint === null ? d('fact.none') : <Apart text={complaint} /> },
    ...(isLateEntry(session) ? [{ label: d('fact.late'), value: d('fact.written', { on: formatDay(session.writtenOn) }) }] : []),
    ...(marked === '' ? [] : [{ label: t('session.marked'), value: marked }]),
  ]
}
