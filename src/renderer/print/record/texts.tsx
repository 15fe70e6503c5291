import { formatDay } from '../../../shared/domain/days'
import { localDay, type RecordData } from '../document-data'
import { FieldHeading } from '../facts'
import type { Block } from '../pages/block'
import { paragraphs } from '../paragraphs'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** The words that the therapist wrote into a letter or a sheet, as they stand. */
export function textBlocks({ t }: RecordWords, { texts }: RecordData): Block[] {
  const written = texts.flatMap(({ kind, text }): Block[] => {
    if (text === null) return []
    const title = t(`text.${kind}`, { on: formatDay(localDay(text.updatedAt)) })
    return [
      { kind: 'whole', id: `text-${kind}`, node: <FieldHeading>{title}</FieldHeading>, keepWithNext: true },
      ...paragraphs(`text-${kind}-to`, text.addressee),
      ...paragraphs(`text-${kind}-body`, text.body),
    ]
  })
  return section('texts', t('section.texts'), written.length > 0 ? written : [line('texts-none', t('text.none'))])
}
