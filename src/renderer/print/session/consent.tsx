import type { TFunction } from 'i18next'
import type { Consent } from '../../../shared/contract/consents'
import { consentsOfSession, subjectLabel } from '../../../shared/domain/consent'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { SignatureInk } from '../../features/consents/signature-ink'
import { clientName, type NameStyle } from '../client-name'
import type { SessionData } from '../document-data'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

type Words = TFunction<'documents'>

const heldIn = ({ session, client, consents }: SessionData): Consent[] =>
  consentsOfSession({ ...session.content, sessionId: session.id, bornOn: client.bornOn }, consents, session.signedAt)

/**
 * What the client had agreed to, how and when; below it the words and the signature of what was signed for this session or on its
 * day. With initials only, names and signatures are left out: a signature is a name.
 */
export function consentBlocks(t: Words, data: SessionData, names: NameStyle): Block[] {
  const { session, client } = data
  const signed = heldIn(data).filter(
    ({ signature, sessionId, givenAt, zone }) => signature !== null && (sessionId === session.id || dayIn(zone, givenAt) === session.content.heldOn),
  )
  const whose = ({ givenBy }: Consent) => givenBy || clientName(client, names)
  // What was signed with one signature stands above it together.
  const sheets = Map.groupBy(signed, ({ signature, givenBy }) => JSON.stringify([signature, givenBy]))
  return [
    ...consentTable(t, data, names),
    ...(names === 'full' ? [...sheets.values()] : []).flatMap((sheet): Block[] => {
      const [first] = sheet
      if (first === undefined) return []
      return [{ kind: 'whole', id: `consent-${first.id}`, node: <Agreed t={t} consent={first} wordings={sheet.map(({ wording }) => wording)} name={whose(first)} /> }]
    }),
  ]
}

/** What the client had agreed to, without the words and signatures. */
export function consentTable(t: Words, data: SessionData, names: NameStyle): Block[] {
  const held = heldIn(data)
  if (held.length === 0) return []
  return [
    { kind: 'whole', id: 'consent-heading', node: <Heading>{t('section.consent')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'consent',
      caption: t('consent.caption'),
      columns: 'consent',
      head: (
        <tr>
          <th scope="col">{t('consent.subject')}</th>
          <th scope="col">{t('consent.given')}</th>
        </tr>
      ),
      rows: held.map((consent) => ({ id: String(consent.id), node: <Row t={t} consent={consent} named={names === 'full'} /> })),
    },
  ]
}

function Row({ t, consent, named }: { t: Words; consent: Consent; named: boolean }) {
  const { givenAt, zone, manner, givenBy, sessionId, withdrawnAt } = consent
  const words = { on: formatDay(dayIn(zone, givenAt)), manner: t(`consent.manner.${manner}`) }
  return (
    <tr>
      <th scope="row">
        {subjectLabel(consent)}
        {sessionId === null ? null : <span className={classes.detail}>{t('consent.session')}</span>}
      </th>
      <td>
        <Apart text={givenBy === '' || !named ? t('consent.when', words) : t('consent.whenBy', { ...words, name: givenBy })} />
        {withdrawnAt === null ? null : <span className={classes.detail}>{t('consent.withdrawn', { on: formatDay(dayIn(zone, withdrawnAt)), time: timeIn(zone, withdrawnAt) })}</span>}
      </td>
    </tr>
  )
}

/** Words, and the hand that signed them. */
export function Agreed({ t, consent: { signature, zone, givenAt }, wordings, name }: { t: Words; consent: Consent; wordings: string[]; name: string }) {
  return (
    <div className={classes.agreed}>
      {wordings.map((wording) => (
        <p key={wording} dir="auto">
          {wording}
        </p>
      ))}
      {signature === null ? null : <SignatureInk signature={signature} label={t('consent.signature', { name })} />}
      <p className={classes.quiet}>
        <Apart text={t('consent.signedAt', { name, on: formatDay(dayIn(zone, givenAt)), time: timeIn(zone, givenAt) })} />
      </p>
    </div>
  )
}
