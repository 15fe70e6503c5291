import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../shared/contract/session-content'
import { needlesLeft } from '../../../shared/domain/therapy-details'
import classes from './details.module.css'

/** Says whether every needle that went in was counted out again, as soon as both are counted. */
export function NeedleCount({ details }: Pick<SessionTherapy, 'details'>) {
  const { t } = useTranslation('sessions')
  const missing = needlesLeft(details)
  return (
    <p className={classes.needles} role="status" data-missing={missing === null || missing === 0 ? undefined : true}>
      {missing === null ? null : missing === 0 ? <IconCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
      {missing === null
        ? null
        : missing === 0
          ? t('needles.even')
          : missing > 0
            ? t('needles.missing', { count: missing })
            : t('needles.extra', { count: -missing })}
    </p>
  )
}
