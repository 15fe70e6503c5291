import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Client } from '../../../shared/contract/clients'
import { Card } from '../../ui/card'
import { stillToAsk } from './still-to-ask'
import classes from './still-to-ask.module.css'

/** Gaps of the record, each one press from where it is filled in. Nothing where there are none. */
export function StillToAsk({ client, seen }: { client: Client; seen: boolean }) {
  const { t } = useTranslation('clients')
  const missing = stillToAsk(client, seen)
  if (missing.length === 0) return null
  return (
    <Card title={t('ask.title')}>
      <ul className={classes.list}>
        {missing.map(({ key, tab }) => (
          <li key={key}>
            <Link href={`/clients/${client.id}/${tab}?ask=${key}`} className={classes.link}>
              {t(`ask.${key}`)}
              <IconChevronRight size={18} aria-hidden className={classes.chevron} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
