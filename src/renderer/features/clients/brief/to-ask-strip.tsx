import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Client } from '../../../../shared/contract/clients'
import { useOp } from '../../../api/hooks'
import { today } from '../../../ui/clock'
import classes from './brief.module.css'
import { type ToAsk, toAsk } from './to-ask'

/** Safety rests on these: they are set off from gaps of the record. */
const weighty: readonly ToAsk['key'][] = ['redFlags', 'consent', 'health', 'healthNow']

/** What to ask and confirm at the next visit, each one press from where it is filled in. Nothing where there is nothing. */
export function ToAskStrip({ client, lastId }: { client: Client; lastId: number | undefined }) {
  const { t } = useTranslation('clients')
  const complaints = useOp('complaints.ofClient', { clientId: client.id })
  const consents = useOp('consents.ofClient', { clientId: client.id })
  const last = useOp('sessions.get', { id: lastId ?? 0 }, { enabled: lastId !== undefined })
  if (complaints.data === undefined || consents.data === undefined || (lastId !== undefined && last.data === undefined)) return null
  const openComplaints = complaints.data.filter(({ closedOn }) => closedOn === null)
  const items = toAsk({ client, openComplaints, consents: consents.data, last: last.data ?? null, today: today() })
  if (items.length === 0) return null
  return (
    <section className={`${classes.strip} ${classes.askStrip}`} aria-label={t('ask.title')}>
      <h2 className={classes.stripTitle}>{t('ask.title')}</h2>
      {items.map(({ key, href, name, count }) => (
        <Link key={`${key} ${name}`} href={href} className={classes.chip} data-weighty={weighty.includes(key) || undefined}>
          {weighty.includes(key) ? <IconAlertTriangle size={16} aria-hidden /> : null}
          {t(`ask.${key}`, { name: `\u2068${name}\u2069`, count: count ?? 1 })}
        </Link>
      ))}
    </section>
  )
}
