import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { WayBack } from '../audit/way-back'
import { RetentionList } from './retention-list'
import { RetentionRules } from './retention-rules'
import classes from './retention.module.css'

/** How long records are kept, which are past that, and which are held or asked to be destroyed. Nothing is destroyed by itself. */
export function RetentionScreen() {
  const { t } = useTranslation('retention')
  const practice = useOp('settings.get', {})
  const due = useOp('retention.due', {})
  const marked = useOp('retention.marked', {})
  const error = practice.error ?? due.error ?? marked.error
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} actions={<WayBack />}>
      <div className={classes.column}>
        {error === null ? null : <Failure error={error} />}
        {practice.data === undefined ? null : <RetentionRules rule={practice.data.retention} />}
        <Card title={t('due.title')}>
          <p className={classes.hint}>{t('due.hint')}</p>
          {due.data === undefined ? null : <RetentionList name={t('due.title')} clients={due.data.clients} none={t('due.none')} />}
          {due.data?.more === true ? <p className={classes.hint}>{t('due.first', { count: due.data.clients.length })}</p> : null}
        </Card>
        <Card title={t('marked.title')}>{marked.data === undefined ? null : <RetentionList name={t('marked.title')} clients={marked.data} none={t('marked.none')} />}</Card>
      </div>
    </Screen>
  )
}
