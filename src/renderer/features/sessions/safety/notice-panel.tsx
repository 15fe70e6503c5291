import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Notice, unansweredStops } from '../../../../shared/domain/notice'
import { safety } from '../../../../shared/reference/safety'
import { useContent } from '../draft-context'
import { NoticeCard } from './notice-card'
import { ReasonField } from './reason-field'
import classes from './safety.module.css'

interface Props {
  notices: readonly Notice[]
  missing: boolean
  opened: boolean
  onClose: () => void
}

/** Every notice with its reason, place and source; a stop takes the reason to go on. */
export function NoticePanel({ notices, missing, opened, onClose }: Props) {
  const { t } = useTranslation('safety')
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size={620} title={t('panel.title')}>
      <Notices notices={notices} missing={missing} />
    </Drawer>
  )
}

function Notices({ notices, missing }: Pick<Props, 'notices' | 'missing'>) {
  const { t } = useTranslation('safety')
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
