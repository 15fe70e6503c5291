import type { Client } from '../../../shared/contract/clients'
import { ConsentCard } from '../consents/consent-card'
import classes from './details.module.css'
import { HealthForm } from '../health/health-form'
import { useAskedField } from './use-asked-field'

export function HealthTab({ client }: { client: Client }) {
  useAskedField()
  return (
    <div className={classes.groups} data-ask="health">
      <HealthForm client={client} />
      <ConsentCard client={client} />
    </div>
  )
}
