import type { DocumentOptions } from '../../../shared/contract/documents'
import { formatDay } from '../../../shared/domain/days'
import { localDay, type RecordData } from '../document-data'
import type { Block } from '../pages/block'
import { labelled } from '../progress/care'
import { Apart } from '../runs'
import { type Detail, detailTable } from './detail-table'
import type { RecordWords } from './record-words'
import { section } from './section'

/** Every detail of the client, recorded or not. With initials only, nothing by which anybody could be found. */
export function personBlocks(words: RecordWords, { client }: RecordData, { names }: DocumentOptions): Block[] {
  const { t, c } = words
  const typed = (text: string) => (text === '' ? null : text.split('\n').map((part, index) => <Line key={`${index} ${part}`} text={part} />))
  const field = (name: 'givenName' | 'familyName' | 'preferredName' | 'pronouns' | 'phone' | 'email' | 'address' | 'occupation'): Detail => ({
    label: c(`field.${name}`),
    value: typed(client[name]),
  })
  const named: Detail[] = [
    field('givenName'),
    field('familyName'),
    field('preferredName'),
    { label: c('field.bornOn'), value: client.bornOn === null ? null : formatDay(client.bornOn) },
    field('phone'),
    field('email'),
    field('address'),
    { label: t('person.emergency'), value: typed([client.emergencyName, client.emergencyRelation, client.emergencyPhone].filter(Boolean).join('\n')) },
    { label: t('person.doctor'), value: typed([client.gpName, client.gpPractice].filter(Boolean).join('\n')) },
  ]
  const details: Detail[] = [
    ...(names === 'full' ? named : []),
    field('pronouns'),
    { label: c('field.sex'), value: client.sex === null ? null : c(`sex.${client.sex}`) },
    field('occupation'),
    { label: t('person.figure'), value: t(`person.${client.figure}`) },
    { label: t('person.created'), value: formatDay(localDay(client.createdAt)) },
    { label: t('person.updated'), value: formatDay(localDay(client.updatedAt)) },
    ...(client.archivedAt === null ? [] : [{ label: t('person.archived'), value: formatDay(localDay(client.archivedAt)) }]),
  ]
  return section('person', t('section.person'), [detailTable(words, 'person-details', t('person.caption'), details), ...labelled(c('field.notes'), 'person-notes', client.notes)])
}

const Line = ({ text }: { text: string }) => (
  <p>
    <Apart text={text} />
  </p>
)
