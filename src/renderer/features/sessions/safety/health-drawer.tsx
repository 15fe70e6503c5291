import { Button, Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { displayName } from '../../../../shared/domain/client-name'
import { useOp } from '../../../api/hooks'
import { HealthForm } from '../../health/health-form'
import classes from './safety.module.css'

interface Props {
  clientId: number
  opened: boolean
  onClose: () => void
}

/** The client's health, in place: what is changed here is in the client's record at once, and in the notices behind it. */
export function HealthDrawer({ clientId, opened, onClose }: Props) {
  const { t } = useTranslation('safety')
  const { data: client } = useOp('clients.get', { id: clientId })
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={820} classNames={{ title: classes.drawerTitle }} title={<bdi>{t('question.health', { name: client === undefined ? '' : displayName(client) })}</bdi>}>
      {client === undefined ? null : (
        <div className={classes.health}>
          <HealthForm client={client} />
          <Button onClick={onClose}>{t('question.done')}</Button>
        </div>
      )}
    </Drawer>
  )
}
