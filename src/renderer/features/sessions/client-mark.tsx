import { Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { activeConditions } from '../../../shared/domain/active-conditions'
import { displayName } from '../../../shared/domain/client-name'
import type { Client } from '../../../shared/contract/clients'
import { ageOn } from '../../../shared/domain/days'
import { conditionLabel, facetLabel } from '../../../shared/reference/safety'
import { useOp } from '../../api/hooks'
import classes from './client-mark.module.css'
import { useDraft } from './draft-context'
import text from './text.module.css'

/** Name, age at the visit, number of the session, and what matters for safety. */
export function ClientMark({ clientId, number }: { clientId: number; number: number }) {
  const { t } = useTranslation('sessions')
  const { data: client } = useOp('clients.get', { id: clientId })
  const heldOn = useDraft((draft) => draft.content.heldOn)
  const conditions = activeConditions(client?.conditions ?? [], heldOn)
  return (
    <div className={classes.who}>
      <div className={classes.nameBlock}>
        <h1 className={classes.name}>
          <bdi>{client === undefined ? '…' : displayName(client) || t('header.nameless')}</bdi>
        </h1>
        <span className={classes.facts}>
          {client === undefined || client.bornOn === null ? null : <span>{t('header.age', { count: ageOn(client.bornOn, heldOn) })}</span>}
          <span>{t('header.number', { number })}</span>
        </span>
      </div>
      {client === undefined || conditions.length === 0 ? null : <Alerts conditions={conditions} medicines={client.medicines} />}
    </div>
  )
}

function Alerts({ conditions, medicines }: Pick<Client, 'conditions' | 'medicines'>) {
  const { t } = useTranslation('sessions')
  const labels = [...new Set(conditions.map(({ conditionId }) => conditionLabel(conditionId)))]
  const more = labels.length - 1
  return (
    <Popover position="bottom-start" width={360} withArrow trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.alert}>
          <IconAlertTriangle size={20} aria-hidden />
          <span className={classes.alertText}>{labels[0]}</span>
          {more > 0 ? <span>{t('header.moreAlerts', { count: more })}</span> : null}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.plainList} aria-label={t('header.alerts')}>
          {conditions.map(({ conditionId, facetId, note }) => (
            <li key={`${conditionId} ${facetId}`}>
              {conditionLabel(conditionId)}
              {facetId === null ? null : `: ${facetLabel(conditionId, facetId)}`}
              {note === '' ? null : <bdi className={text.small}> {note}</bdi>}
            </li>
          ))}
          {medicines.map((medicine) => (
            <li key={medicine.name}>
              {t('header.medicine')} <bdi>{medicine.name}</bdi>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
