import type { DocumentOptions } from '../../../shared/contract/documents'
import { partsOf } from '../../../shared/domain/document-kinds'
import { ageOn, formatDay } from '../../../shared/domain/days'
import { clientName } from '../client-name'
import type { RecordData } from '../document-data'
import { type Fact, Facts } from '../facts'
import { openingBlocks } from '../opening'
import type { Block } from '../pages/block'
import { Apart, langOf } from '../runs'
import classes from '../sheet.module.css'
import type { RecordWords } from './record-words'

/** Who it is about, what it holds and what was left out, and how to read it. */
export function coverBlocks(words: RecordWords, data: RecordData, options: DocumentOptions): Block[] {
  const { t, d } = words
  const left = partsOf.record.filter((part) => !options.parts.includes(part)).map((part) => d(`preview.${part}`).toLowerCase())
  const lines = [
    t('cover.holds'),
    ...(left.length === 0 ? [] : [t('cover.left', { list: left.join(', ') })]),
    ...(options.names === 'initials' ? [t('cover.initials')] : []),
    t('cover.read'),
  ]
  return [
    ...openingBlocks(data, d('kind.record.title')),
    { kind: 'whole', id: 'facts', node: <Facts facts={facts(words, data, options)} columns={4} /> },
    ...lines.map((text, index): Block => ({ kind: 'whole', id: `cover-${index}`, node: <p className={classes.coverLine}>{text}</p> })),
  ]
}

function facts({ t, d }: RecordWords, { client, sessions, madeOn }: RecordData, { names }: DocumentOptions): Fact[] {
  const name = clientName(client, names)
  const born = client.bornOn === null ? d('fact.none') : d('fact.bornAge', { born: formatDay(client.bornOn), age: ageOn(client.bornOn, madeOn) })
  const counts = {
    signed: sessions.filter(({ session }) => session.status === 'signed').length,
    drafts: sessions.filter(({ session }) => session.status === 'draft' && session.discardedAt === null).length,
    withdrawn: sessions.filter(({ session }) => session.status === 'withdrawn').length,
    discarded: sessions.filter(({ session }) => session.discardedAt !== null).length,
  }
  return [
    { label: d('fact.client'), value: <Apart text={name} />, lang: langOf(name) },
    ...(names === 'full' ? [{ label: d('fact.born'), value: born }] : []),
    { label: t('cover.sessions'), value: [t('cover.counts', counts), ...(counts.withdrawn === 0 ? [] : [t('cover.withdrawn', { count: counts.withdrawn })])].join('\n') },
    { label: d('fact.made'), value: formatDay(madeOn) },
  ]
}
