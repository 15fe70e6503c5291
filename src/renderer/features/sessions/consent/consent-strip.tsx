import { Button } from '@mantine/core'
import { IconShieldQuestion } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endOfDay, isAskedEachTime, isSame, missingConsents, subjectLabel } from '../../../../shared/domain/consent'
import { useOp } from '../../../api/hooks'
import { today } from '../../../ui/clock'
import { notifyFailure } from '../../../ui/failure'
import { AgreeModal } from '../../consents/agree-modal'
import { needsParent } from '../../consents/parent'
import { useGive } from '../../consents/use-give'
import { useContent } from '../draft-context'
import classes from './consent.module.css'

/**
 * What nobody has agreed to yet, and the two ways to agree. Nothing is shown, and no room taken, where all is given. While a
 * session of today may still go on, what was withdrawn since it began is asked for as well. Of a session of an earlier day only
 * what is still missing now: consent recorded today does not change that it was missing then, which its notice keeps saying.
 */
export function ConsentStrip({ clientId, sessionId }: { clientId: number; sessionId: number }) {
  const { t } = useTranslation('consents')
  const { data: client } = useOp('clients.get', { id: clientId })
  const { data: consents } = useOp('consents.ofClient', { clientId })
  const heldOn = useContent('heldOn')
  const startTime = useContent('startTime')
  const endTime = useContent('endTime')
  const therapies = useContent('therapies')
  const areas = useDeferredValue(useContent('areas'))
  const work = useContent('work')
  const cups = useContent('cups')
  const stamps = useContent('stamps')
  const { give, giving } = useGive(clientId, sessionId)
  const [signing, setSigning] = useState(false)
  if (client === undefined || consents === undefined) return null
  const plan = { therapies, areas, work, cups, stamps, sessionId, bornOn: client.bornOn }
  const now = today()
  const isPast = heldOn < now
  const missingThen = missingConsents({ ...plan, heldOn, startTime }, consents)
  const missing = missingConsents({ ...plan, heldOn: isPast ? now : heldOn, startTime: (isPast ? null : endTime) ?? endOfDay }, consents).filter(
    (subject) => !isPast || missingThen.some((one) => isSame(one, subject)),
  )
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
