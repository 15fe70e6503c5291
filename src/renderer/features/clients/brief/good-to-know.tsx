import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../../shared/contract/clients'
import classes from './brief.module.css'

/** Notes on the client and medicines. Nothing where there are none. */
export function GoodToKnow({ client }: { client: Client }) {
  const { t } = useTranslation('clients')
  const facts = [
    ['notes', t('group.notes'), client.notes],
    ['medicines', t('health.medicines'), client.medicines.map((medicine) => medicine.name).join(', ')],
  ].filter(([, , words]) => words !== '')
  if (facts.length === 0) return null
  return (
    <dl className={classes.know}>
      {facts.map(([key, name, words]) => (
        <Fragment key={key}>
          <dt>{name}</dt>
          <dd className={classes.clamp} dir="auto">
            {words}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
