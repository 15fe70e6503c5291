import type { Consent } from '../../../shared/contract/consents'
import { subjectLabel } from '../../../shared/domain/consent'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { clientName, type NameStyle } from '../client-name'
import type { RecordData } from '../document-data'
import { FieldHeading } from '../facts'
import type { Block } from '../pages/block'
import { paragraphs } from '../paragraphs'
import { Apart } from '../runs'
import { Agreed } from '../session/consent'
import classes from '../sheet.module.css'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** Every consent, withdrawn ones too; the words agreed to once each, then each signature. A signature is a name: none with initials only. */
export function consentBlocks(words: RecordWords, data: RecordData, names: NameStyle): Block[] {
  const { t, d } = words
  const oldest = data.consents.toReversed()
  if (oldest.length === 0) return section('consents', t('section.consents'), [line('consents-none', t('consent.none'))])
  const wordings = [...new Set(oldest.map(({ wording }) => wording))]
  const signed = names === 'full' ? oldest.filter(({ signature }) => signature !== null) : []
  const sheets = [...Map.groupBy(signed, ({ signature, givenBy }) => JSON.stringify([signature, givenBy])).values()].flatMap(([first]) => first ?? [])
  return section('consents', t('section.consents'), [
    {
      kind: 'table',
      id: 'consents-table',
      caption: t('consent.caption'),
      columns: 'consents',
      head: (
        <tr>
          <th scope="col">{d('consent.subject')}</th>
          <th scope="col">{d('consent.given')}</th>
          <th scope="col">{t('consent.words')}</th>
        </tr>
      ),
      rows: oldest.map((consent) => ({
        id: String(consent.id),
        node: <Row words={words} consent={consent} heldOn={heldOn(data, consent)} number={wordings.indexOf(consent.wording) + 1} named={names === 'full'} />,
      })),
    },
    ...wordings.flatMap((wording, index): Block[] => [
      { kind: 'whole', id: `wording-${index}`, node: <FieldHeading>{t('consent.wording', { number: index + 1 })}</FieldHeading>, keepWithNext: true },
      ...paragraphs(`wording-${index}-text`, wording),
    ]),
    ...(sheets.length === 0 ? [] : [{ kind: 'whole' as const, id: 'signatures', node: <FieldHeading>{t('consent.signatures')}</FieldHeading>, keepWithNext: true }]),
    ...sheets.map((consent): Block => ({
      kind: 'whole',
      id: `signature-${consent.id}`,
      node: <Agreed t={d} consent={consent} wordings={[]} name={consent.givenBy || clientName(data.client, names)} />,
    })),
  ])
}

const heldOn = ({ sessions }: RecordData, { sessionId }: Consent): string | null => sessions.find(({ session }) => session.id === sessionId)?.session.content.heldOn ?? null

function Row({ words: { t, d }, consent, heldOn: on, number, named }: { words: RecordWords; consent: Consent; heldOn: string | null; number: number; named: boolean }) {
  const { givenAt, zone, manner, givenBy, withdrawnAt, withdrawnNote } = consent
  const facts = { on: `${formatDay(dayIn(zone, givenAt))} ${timeIn(zone, givenAt)}`, manner: d(`consent.manner.${manner}`) }
  return (
    <tr>
      <th scope="row">
        {subjectLabel(consent)}
        {on === null ? null : <span className={classes.detail}>{t('consent.forSession', { on: formatDay(on) })}</span>}
      </th>
      <td>
        <Apart text={givenBy === '' || !named ? d('consent.when', facts) : d('consent.whenBy', { ...facts, name: givenBy })} />
        {withdrawnAt === null ? null : <span className={classes.detail}>{withdrawal({ t, d }, withdrawnAt, zone, withdrawnNote)}</span>}
      </td>
      <td>{t('consent.wordsNo', { number })}</td>
    </tr>
  )
}

function withdrawal({ t, d }: Pick<RecordWords, 't' | 'd'>, at: string, zone: string, note: string): string {
  const when = { on: formatDay(dayIn(zone, at)), time: timeIn(zone, at) }
  return note === '' ? d('consent.withdrawn', when) : t('consent.withdrawnNote', { ...when, note })
}
