import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isAboutCups } from '../../../../shared/domain/cup-notices'
import { useDraft } from '../draft-context'
import { useNotices } from '../safety/use-notices'
import classes from './cups.module.css'

/** What the numbers of this section say, beside the numbers. */
export function CuppingAlerts() {
  const { t } = useTranslation('cups')
  const id = useDraft((draft) => draft.session.id)
  const notices = useNotices(id).filter(isAboutCups)
  return (
    <ul className={classes.alerts} aria-label={t('notices.title')} aria-live="polite">
      {notices.map(({ id: noticeId, level, title, why }) => (
        <li key={noticeId} className={classes.alert} data-level={level} data-notice={noticeId}>
          {level === 'stop' ? <IconAlertOctagon size={22} aria-hidden /> : <IconAlertTriangle size={22} aria-hidden />}
          <span>
            <strong>
              {t(`notices.${level}`)}: <bdi>{title}</bdi>
            </strong>
            <span className={classes.why}>
              <bdi>{why}</bdi>
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
