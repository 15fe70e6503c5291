import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unansweredStops } from '../../../../shared/domain/notice'
import { safety } from '../../../../shared/reference/safety'
import { useContent } from '../draft-context'
import { NoticeCard } from './notice-card'
import { ReasonField } from './reason-field'
import classes from './safety.module.css'
import { useNotices } from './use-notices'

interface Props {
  sessionId: number
  /** It is open because the session cannot be finished: it points at what is missing. */
  missing: boolean
  opened: boolean
  onClose: () => void
}

/** Every notice with its reason, place and source; a stop takes the reason to go on. */
export function NoticePanel({ sessionId, missing, opened, onClose }: Props) {
  const { t } = useTranslation('safety')
  return (
    <Drawer data-of-draft opened={opened} onClose={onClose} position="right" size={620} title={t('panel.title')} classNames={{ title: classes.drawerTitle }}>
      <Notices sessionId={sessionId} missing={missing} />
    </Drawer>
  )
}

/** Made only while the panel is open. */
function Notices({ sessionId, missing }: Pick<Props, 'sessionId' | 'missing'>) {
  const { t } = useTranslation('safety')
  const notices = useNotices(sessionId)
  const overrides = useContent('overrides')
  const open = unansweredStops(notices, overrides)
  // As it was when the panel opened: later the focus belongs to whoever types.
  const [first] = useState(missing ? open[0]?.id : undefined)
  return (
    <>
      {missing && open.length > 0 ? (
        <p className={classes.missing} role="alert">
          {t('panel.missing', { count: open.length })}
        </p>
      ) : null}
      {notices.length === 0 ? <p className={classes.quiet}>{t('panel.none')}</p> : null}
      <ul className={classes.notices}>
        {notices.map((notice) => (
          <li key={notice.id}>
            <NoticeCard notice={notice}>{notice.level === 'stop' ? <ReasonField notice={notice} focused={notice.id === first} /> : null}</NoticeCard>
          </li>
        ))}
      </ul>
      <section className={classes.about}>
        <h3>{t('panel.about')}</h3>
        <p>{safety.notice}</p>
      </section>
    </>
  )
}
