import type { DocumentOptions } from '../../../shared/contract/documents'
import type { DocumentPart } from '../../../shared/domain/document-kinds'
import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import { chartBlocks } from '../progress/charts'
import { complaintBlocks } from './complaints'
import { consentBlocks } from './consents'
import { type ContentsEntry, contentsBlocks } from './contents'
import { coverBlocks } from './cover'
import { fingerprintBlocks } from './fingerprint'
import { healthBlocks } from './health'
import type { RecordedSession } from './load-record'
import { logBlocks } from './log'
import { personBlocks } from './person'
import type { RecordWords } from './record-words'
import { scaleBlocks } from './scales'
import { line, section } from './section'
import { textBlocks } from './texts'
import { versionBlocks } from './versions'
import { recordedVisit, visitId, visitTitle } from './visits'

/** Everything that is kept about a client, for the client: with a list of contents, oldest first, and nothing left out unsaid. */
export function fullRecord(words: RecordWords, data: RecordData, options: DocumentOptions): Block[] {
  const { t } = words
  const shows = (part: DocumentPart) => options.parts.includes(part)
  const signed = data.sessions.filter(({ session }) => session.status === 'signed')
  const drafts = data.sessions.filter(({ session }) => session.status === 'draft')
  const withdrawn = data.sessions.filter(({ session }) => session.status === 'withdrawn')
  const visits = (list: readonly RecordedSession[]) => list.flatMap((one) => recordedVisit(words, data, one, options))
  // Their own heading gives way to that of the part.
  const charts = shows('charts') ? chartBlocks({ t: words.d, p: words.p }, data.visits, data.practice.thresholds) : []
  const parts: { blocks: Block[]; inside?: ContentsEntry[] }[] = [
    { blocks: personBlocks(words, data, options) },
    { blocks: healthBlocks(words, data) },
    { blocks: complaintBlocks(words, data) },
    { blocks: consentBlocks(words, data, options.names) },
    { blocks: charts.length === 0 ? [] : section('course', t('section.course'), charts.slice(1)) },
    { blocks: section('sessions', t('section.sessions'), signed.length === 0 ? [line('sessions-none', t('session.none'))] : visits(signed)), inside: entriesOf(words, signed) },
    { blocks: section('drafts', t('section.drafts'), drafts.length === 0 ? [line('drafts-none', t('session.noDrafts'))] : visits(drafts)), inside: entriesOf(words, drafts) },
    ...(withdrawn.length === 0 ? [] : [{ blocks: section('withdrawn', t('section.withdrawn'), visits(withdrawn)), inside: entriesOf(words, withdrawn) }]),
    { blocks: versionBlocks(words, data, options) },
    { blocks: textBlocks(words, data) },
    { blocks: shows('audit') ? logBlocks(words, data) : [] },
    { blocks: scaleBlocks(words, data) },
    { blocks: fingerprintBlocks(words, data) },
  ]
  const contents = parts.flatMap(({ blocks: [head], inside = [] }): ContentsEntry[] => (head === undefined ? [] : [{ block: head.id, title: t(`section.${head.id as 'person'}`) }, ...inside]))
  return [...coverBlocks(words, data, options), ...contentsBlocks(words, contents), ...parts.flatMap(({ blocks }) => blocks)]
}

const entriesOf = (words: RecordWords, sessions: readonly RecordedSession[]): ContentsEntry[] =>
  sessions.map((one) => ({ block: visitId(one), title: visitTitle(words, one), isInside: true }))
