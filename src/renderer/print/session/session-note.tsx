import type { TFunction } from 'i18next'
import type { DocumentOptions } from '../../../shared/contract/documents'
import type { DocumentPart } from '../../../shared/domain/document-kinds'
import { detailsBesideCups } from '../../../shared/domain/cup-record'
import { ageOn, formatDay } from '../../../shared/domain/days'
import { isLateEntry } from '../../../shared/domain/version-kinds'
import { detailLines } from '../../../shared/domain/detail-words'
import { noteFields } from '../../../shared/domain/note-fields'
import { therapyById, therapyLabel } from '../../../shared/reference/therapies'
import { standingOf, whenOf } from '../../features/sessions/versions/version-words'
import { clientName, type NameStyle } from '../client-name'
import type { SessionData } from '../document-data'
import { type Fact, Facts, FieldHeading, Heading } from '../facts'
import { Letterhead } from '../letterhead'
import { nested } from '../nested'
import { type Block, keptWithNext } from '../pages/block'
import { paragraphs } from '../paragraphs'
import { Apart, langOf } from '../runs'
import classes from '../sheet.module.css'
import { areasBlocks } from './areas'
import { consentBlocks } from './consent'
import { cupsBlocks } from './cups'
import { functionBlocks } from './function'
import { markBlocks } from './marks'
import { measuredBlocks } from './measured'
import { pointBlocks } from './points'
import { safetyBlocks } from './safety'
import { Signature } from './signature'
import { afterSigning, originalTitle } from '../versions/after-signing'
import { workBlocks } from './work'

type Words = TFunction<'documents'>

/** The session note, page by page material: what was recorded in one visit, what became of it, and what an amendment replaced. */
export function sessionNote(t: Words, safety: TFunction<'safety'>, data: SessionData, { names, parts }: DocumentOptions): Block[] {
  return [
    { kind: 'whole', id: 'letterhead', node: <Letterhead practice={data.practice} logo={data.logo} /> },
    { kind: 'whole', id: 'title', node: <Title t={t} data={data} />, keepWithNext: true },
    { kind: 'whole', id: 'facts', node: <Facts facts={facts(t, data, names)} /> },
    ...visitBlocks(t, safety, data, parts, consentBlocks(t, data, names)),
    ...data.originals.flatMap((original): Block[] => {
      const id = `original-${original.session.signedAt}`
      return [
        { kind: 'whole', id, node: <div className={classes.visit}><h2>{originalTitle(t, original.session)}</h2></div>, keepWithNext: true },
        ...originalBlocks(t, safety, { ...data, ...original }, parts, id),
      ]
    }),
  ]
}

/** An earlier version in full. Who agreed to what stands with the note itself. */
export const originalBlocks = (t: Words, safety: TFunction<'safety'>, data: SessionData, parts: readonly DocumentPart[], id: string): Block[] => [
  { kind: 'whole', id: `${id} facts`, node: <Facts facts={visitFacts(t, data)} />, keepWithNext: true },
  ...nested(id, visitBlocks(t, safety, { ...data, notices: data.session.notices ?? [] }, parts, [])),
]

/** What was recorded in the visit, with who agreed to what, up to the signature and what was signed after it. */
export function visitBlocks(t: Words, safety: TFunction<'safety'>, data: SessionData, parts: readonly DocumentPart[], consent: Block[]): Block[] {
  const record = [
    ...areasBlocks(t, data.session, parts.includes('figures') ? data.client.figure : null),
    ...markBlocks(t, data, parts.includes('figures')),
    ...measuredBlocks(t, data.session),
    ...functionBlocks(t, data.session),
    ...treatment(t, data),
    ...cupsBlocks(t, data.session),
    ...pointBlocks(t, data.session),
    ...safetyBlocks(safety, data),
    ...(parts.includes('notes') ? notes(t, data) : []),
    ...consent,
  ]
  // A signature alone on a page signs nothing.
  return [
    ...keptWithNext(record),
    { kind: 'whole', id: 'next-heading', node: <Heading>{t('section.next')}</Heading>, keepWithNext: true },
    { kind: 'whole', id: 'next', node: <p>{nextVisit(t, data)}</p>, keepWithNext: true },
    { kind: 'whole', id: 'signature', node: <Signature t={t} data={data} /> },
    ...afterSigning(t, data.session, parts.includes('notes')),
  ]
}

function treatment(t: Words, { session }: SessionData): Block[] {
  const tables = session.content.therapies.flatMap((therapy): Block[] => {
    const rows = detailLines(therapyById(therapy.therapyId)?.groups ?? [], detailsBesideCups(session.content, therapy).details, { yes: t('detail.yes'), no: t('detail.no') })
    if (rows.length === 0) return []
    return [
      {
        kind: 'table',
        id: `therapy-${therapy.therapyId}`,
        caption: therapyLabel(therapy.therapyId),
        columns: 'details',
        head: (
          <tr>
            <th scope="col">{t('detail.item')}</th>
            <th scope="col">{t('detail.value')}</th>
          </tr>
        ),
        rows: rows.map((row) => ({
          id: row.id,
          node: (
            <tr>
              <th scope="row">{row.label}</th>
              <td>
                <Apart text={row.text} />
              </td>
            </tr>
          ),
        })),
      },
    ]
  })
  const heading: Block = { kind: 'whole', id: 'treatment', node: <Heading>{t('section.therapy')}</Heading>, keepWithNext: true }
  const all = [...tables, ...workBlocks(t, session)]
  return all.length === 0 ? [] : [heading, ...all]
}

function Title({ t, data }: { t: Words; data: SessionData }) {
  return (
    <div className={classes.title}>
      <h1>{t('kind.session.title')}</h1>
      <StateMark t={t} session={data.session} />
    </div>
  )
}

/** What a reader must know before anything else: not signed, or withdrawn. Nothing for a note that stands. */
export function StateMark({ t, session: { status, amending } }: { t: Words; session: SessionData['session'] }) {
  if (status === 'withdrawn') return <DraftMark mark={t('withdrawn.mark')} text={t('withdrawn.text')} />
  if (status === 'signed') return null
  return amending === null ? <DraftMark mark={t('draft.mark')} text={t('draft.text')} /> : <DraftMark mark={t('draft.amendmentMark')} text={t('draft.amendmentText')} />
}

/** Loud, so that nobody takes the page for a signed note. */
export function DraftMark({ mark, text }: { mark: string; text: string }) {
  return (
    <div className={classes.draft}>
      <p>{mark}</p>
      <p>{text}</p>
    </div>
  )
}

function facts(t: Words, data: SessionData, names: NameStyle): Fact[] {
  const { client, session } = data
  const name = clientName(client, names)
  const born = client.bornOn === null ? t('fact.none') : t('fact.bornAge', { born: formatDay(client.bornOn), age: ageOn(client.bornOn, session.content.heldOn) })
  return [
    { label: t('fact.client'), value: <Apart text={name} />, lang: langOf(name) },
    ...(names === 'full' ? [{ label: t('fact.born'), value: born }] : []),
    ...visitFacts(t, data),
  ]
}

/** When, what and why; and when it was written or amended otherwise than a reader expects. */
function visitFacts(t: Words, { session, complaint }: SessionData): Fact[] {
  const { content } = session
  const on = formatDay(content.heldOn)
  const when =
    content.endTime === null
      ? t('fact.sessionWhen', { on, start: content.startTime })
      : t('fact.sessionFromTo', { on, start: content.startTime, end: content.endTime })
  const standing = standingOf(session)
  return [
    { label: t('fact.session'), value: session.status === 'withdrawn' ? when : `${t('fact.number', { number: session.number })}, ${when}` },
    ...(isLateEntry(session) ? [{ label: t('fact.late'), value: t('fact.written', { on: formatDay(session.writtenOn) }) }] : []),
    { label: t('fact.therapies'), value: content.therapies.map((it) => therapyLabel(it.therapyId)).join(', ') || t('fact.none') },
    { label: t('fact.complaint'), value: complaint === null ? t('fact.none') : <Apart text={complaint.title} /> },
    ...(standing?.kind === 'amendment' ? [{ label: t('fact.amended'), value: t('fact.amendedOn', { on: whenOf(standing).day }) }] : []),
  ]
}

function notes(t: Words, { session }: SessionData): Block[] {
  const filled = noteFields.filter((field) => session.content.notes[field].trim() !== '')
  return [
    { kind: 'whole', id: 'notes', node: <Heading>{t('section.notes')}</Heading>, keepWithNext: true },
    ...(filled.length === 0 ? [{ kind: 'whole' as const, id: 'notes-none', node: <p>{t('note.none')}</p> }] : []),
    ...filled.flatMap((field): Block[] => [
      { kind: 'whole', id: `note-${field}`, node: <FieldHeading>{t(`note.${field}`)}</FieldHeading>, keepWithNext: true },
      ...paragraphs(field, session.content.notes[field]),
    ]),
  ]
}

function nextVisit(t: Words, { session }: SessionData): string {
  const { nextVisit: next } = session.content
  if (next === null) return t('next.none')
  return next.kind === 'weeks' ? t('next.weeks', { count: next.weeks }) : t(`next.${next.kind}`)
}
