import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { consentsOfSession, subjectLabel } from '../../../../shared/domain/consent'
import { useOp } from '../../../api/hooks'
import { givenWords, withdrawnWords } from '../../consents/consent-words'
import classes from '../signed.module.css'

/** The consents that held in a signed session. */
export function SignedConsent({ session }: { session: Session }) {
  const { t } = useTranslation('consents')
  const { data = [] } = useOp('consents.ofClient', { clientId: session.clientId })
  const { data: client } = useOp('clients.get', { id: session.clientId })
  if (client === undefined) return null
  const held = consentsOfSession({ ...session.content, sessionId: session.id, bornOn: client.bornOn }, data, session.signedAt)
  if (held.length === 0) return null
  return (
    <section aria-labelledby="signed-consent">
      <h2 className={classes.heading} id="signed-consent">
        {t('section.title')}
      </h2>
      {held.map((consent) => (
        <p key={consent.id} className={classes.line}>
          <span className={classes.lineLabel}>{subjectLabel(consent)}</span> <bdi>{[givenWords(t, consent), withdrawnWords(t, consent)].filter(Boolean).join(' · ')}</bdi>
        </p>
      ))}
    </section>
  )
}
