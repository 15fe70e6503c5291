import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RetentionClient } from '../../../shared/contract/retention'
import { formatDay } from '../../../shared/domain/days'
import { useNow } from '../../ui/clock'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { PersonName } from '../../ui/person-name'
import { Screen } from '../../ui/screen'
import { AskErasure } from './ask-erasure'
import { Erase } from './erase'
import { Hold } from './hold'
import classes from './retention.module.css'

/** Whether one client's record is kept: until when by the rule, whether it is held, and the two steps that destroy it. */
export function KeepingScreen({ clientId }: { clientId: number }) {
  const { t } = useTranslation('retention')
  const { data: client, error } = useOp('retention.ofClient', { clientId })
  const back = (
    <Button component={Link} href={`/clients/${clientId}`} variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t('keeping.back')}
    </Button>
  )
  if (error !== null) return <Screen title={t('keeping.title')}>{<Failure error={error} />}</Screen>
  if (client === undefined) return null
  return (
    <Screen title={t('keeping.title')} subtitle={<PersonName person={client} />} actions={back}>
      <div className={classes.column}>
        <Card title={t('keeping.rule')}>
          <p className={classes.plain}>{ruleWords(t, client)}</p>
          <Link href="/retention">{t('keeping.rules')}</Link>
        </Card>
        <Hold client={client} />
        <Destroying client={client} />
      </div>
    </Screen>
  )
}

function Destroying({ client }: { client: RetentionClient }) {
  const { t } = useTranslation('retention')
  const now = useNow()
  const { asked } = client
  return (
    <Card title={t('erase.title')}>
      <p className={classes.plain}>{t('erase.what')}</p>
      {client.hold !== '' ? <p className={classes.plain}>{t('erase.heldNow')}</p> : asked === null ? <AskErasure client={client} /> : <Erase client={client} asked={asked} isReady={now >= asked.erasableAt} />}
    </Card>
  )
}

function ruleWords(t: ReturnType<typeof useTranslation<'retention'>>['t'], { pastOn, lastContactOn, bornOn }: RetentionClient): string {
  const last = formatDay(lastContactOn)
  if (pastOn === null) return t('keeping.noRule', { last })
  return bornOn === null ? t('keeping.untilUnborn', { last, on: formatDay(pastOn) }) : t('keeping.until', { last, on: formatDay(pastOn) })
}
