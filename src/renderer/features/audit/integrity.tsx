import { useTranslation } from 'react-i18next'
import { useOp } from '../../api/hooks'
import { momentWords } from '../../ui/clock'

/** Whether the log and the signed versions are as they were written: checked after every unlocking. Nothing in the demo, which is not checked. */
export function Integrity() {
  const { t } = useTranslation('audit')
  const vault = useOp('vault.state', {})
  const { data } = useOp('history.state', {})
  if (data === undefined || vault.data?.kind !== 'practice') return null
  const { broken, checkedAt, events, versions } = data
  if (broken !== null) return <strong role="alert">{t(broken.log === 'event' ? 'integrity.broken' : 'integrity.brokenVersion', { seq: broken.seq })}</strong>
  return <span>{checkedAt === null ? t('integrity.checking') : t('integrity.intact', { events, versions, at: momentWords(checkedAt) })}</span>
}
