import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { NoticeCard } from './notice-card'
import classes from './safety.module.css'

/** What was to be watched when the session was signed, with the reasons to go on; alerts that happened are among the notices. */
export function SignedSafety({ session }: { session: Session }) {
  const { t } = useTranslation('safety')
  const { content, notices } = session
  return (
    <section>
      <h2 className={classes.heading}>{t('signed.title')}</h2>
      <p className={classes.why}>{t(content.healthChecked === null ? 'signed.notAsked' : `signed.${content.healthChecked}`)}</p>
      {(notices ?? []).length === 0 ? <p className={classes.quiet}>{t('signed.empty')}</p> : null}
      <ul className={classes.notices}>
        {(notices ?? []).map((notice) => {
          const reason = content.overrides.find(({ noticeId }) => noticeId === notice.id)?.reason
          return (
            <li key={notice.id}>
              <NoticeCard notice={notice}>
                {reason === undefined ? null : (
                  <p className={classes.given}>
                    {t(notice.kind === 'alert' ? 'signed.reasonAlert' : 'signed.reason')} <bdi>{reason}</bdi>
                  </p>
                )}
              </NoticeCard>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
