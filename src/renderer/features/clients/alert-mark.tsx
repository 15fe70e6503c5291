import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { conditionLabel } from '../../../shared/reference/safety'
import classes from './alert-mark.module.css'

/** What matters for safety, in words: the first ones named, the rest counted. Nothing where nothing is recorded. */
export function AlertMark({ conditionIds, named = 1 }: { conditionIds: readonly string[]; named?: number }) {
  const { t } = useTranslation('clients')
  const rest = conditionIds.length - named
  return (
    <span className={classes.marks}>
      {conditionIds.slice(0, named).map((id) => (
        <span key={id} className={classes.mark}>
          <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
          <span className={classes.text}>{conditionLabel(id)}</span>
        </span>
      ))}
      {rest > 0 ? (
        <span className={classes.more}>
          <span aria-hidden>{t('alert.more', { count: rest })}</span>
          <VisuallyHidden>{conditionIds.slice(named).map(conditionLabel).join(', ')}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  )
}
