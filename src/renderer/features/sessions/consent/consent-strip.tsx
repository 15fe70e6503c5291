import { Button } from '@mantine/core'
import { IconShieldQuestion } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAskedEachTime, missingConsents, subjectLabel } from '../../../../shared/domain/consent'
import { useOp } from '../../../api/hooks'
import { notifyFailure } from '../../../ui/failure'
import { AgreeModal } from '../../consents/agree-modal'
import { needsParent } from '../../consents/parent'
import { useGive } from '../../consents/use-give'
import { useContent } from '../draft-context'
import classes from './consent.module.css'

/** What nobody has agreed to yet, and the two ways to agree. Nothing is shown, and no room taken, where all is given. */
export function ConsentStrip({ clientId, sessionId }: { clientId: number; sessionId: number }) {
  const { t } = useTranslation('consents')
  const { data: client } = useOp('clients.get', { id: clientId })
  const { data: consents } = useOp('consents.ofClient', { clientId })
  const therapies = useContent('therapies')
  const areas = useDeferredValue(useContent('areas'))
  const work = useContent('work')
  const cups = useContent('cups')
  const stamps = useContent('stamps')
  const { give, giving } = useGive(clientId, sessionId)
  const [signing, setSigning] = useState(false)
  if (client === undefined || consents === undefined) return null
  const missing = missingConsents({ therapies, areas, work, cups, stamps, sessionId }, consents)
  if (missing.length === 0) return null

  function speak(): void {
    // Whose word it is has to be named first.
    if (client !== undefined && needsParent(client)) setSigning(true)
    else void give({ subjects: missing, manner: 'spoken', signature: null, givenBy: '' }).then((refusal) => refusal !== null && notifyFailure(refusal))
  }

  return (
    <section className={classes.strip} aria-label={t('strip.label')} data-stop={missing.some(isAskedEachTime) || undefined} data-consent-strip>
      <IconShieldQuestion size={20} aria-hidden />
      <span className={classes.what}>{t('strip.missing', { what: missing.map(subjectLabel).join(', ') })}</span>
      <Button variant="default" className={classes.button} loading={giving} onClick={speak}>
        {t('strip.spoken')}
      </Button>
      <Button variant="default" className={classes.button} onClick={() => setSigning(true)}>
        {t('strip.sign')}
      </Button>
      {signing ? <AgreeModal client={client} sessionId={sessionId} subjects={missing} onClose={() => setSigning(false)} /> : null}
    </section>
  )
}
