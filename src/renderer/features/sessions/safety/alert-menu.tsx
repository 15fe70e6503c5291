import { Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { actionLabel, safety, treatmentAlertById } from '../../../../shared/reference/safety'
import { useContent, useDraftStore } from '../draft-context'
import { HealthAnswer } from './health-answer'
import { toggleAlert } from './safety-edits'
import classes from './safety.module.css'

/** What can go wrong in the chosen therapies, recorded with what to do; beside it what was answered about health. */
export function AlertMenu() {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  const therapies = useContent('therapies')
  const alertIds = useContent('alertIds')
  const possible = safety.treatmentAlerts.filter((alert) => therapies.some(({ therapyId }) => alert.therapies.includes(therapyId)))
  const open = possible.filter(({ id }) => !alertIds.includes(id))
  return (
    <div className={classes.alerts}>
      {alertIds.map((id) => {
        const alert = treatmentAlertById(id)
        const name = alert?.label ?? id
        return (
          <div key={id} className={classes.happened} role="status">
            <IconAlertTriangle size={20} aria-hidden />
            <div>
              <p className={classes.advice}>
                {name}
                {alert === undefined ? '' : `: ${actionLabel(alert.action)}`}
              </p>
              {alert === undefined ? null : <p className={classes.why}>{alert.signs}</p>}
            </div>
            <Button variant="subtle" color="gray" leftSection={<IconX size={20} aria-hidden />} aria-label={t('alerts.remove', { name })} onClick={() => store.edit(toggleAlert(id))}>
              {t('remove', { ns: 'common' })}
            </Button>
          </div>
        )
      })}
      <div className={classes.line}>
        <HealthAnswer />
        {open.length === 0 ? null : (
          <Menu position="bottom-start" width={360} shadow="md">
            <Menu.Target>
              <Button variant="subtle" size="sm" leftSection={<IconAlertTriangle size={18} aria-hidden />} data-alert-menu>
                {t('alerts.button')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown aria-label={t('alerts.menu')}>
              {open.map((alert) => (
                <Menu.Item key={alert.id} onClick={() => store.edit(toggleAlert(alert.id))}>
                  {alert.label}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </div>
  )
}
