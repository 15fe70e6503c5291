import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../../shared/domain/notice'
import { aboutWords, placeWords } from '../../../../shared/domain/notice-words'
import { SourceList } from '../../../ui/source-list'
import classes from './safety.module.css'

/** One notice in full: how strict, what, why, what to do, where, what is not known, by whom. */
export function NoticeCard({ notice, children }: { notice: Notice; children?: ReactNode }) {
  const { t } = useTranslation('safety')
  const { level, title, why, advice, wider, unsure, sourceIds } = notice
  const about = aboutWords(notice)
  const places = placeWords(notice)
  const Icon = level === 'stop' ? IconAlertOctagon : IconAlertTriangle
  return (
    <article className={classes.notice} data-level={level}>
      <h3 className={classes.title}>
        <span className={classes.level}>
          <Icon size={20} aria-hidden />
          {t(`level.${level}`)}
        </span>
        <span>{title}</span>
      </h3>
      {about === '' ? null : <p className={classes.quiet}>{about}</p>}
      {advice === undefined ? null : <p className={classes.advice}>{advice}</p>}
      <p className={classes.why}>{why}</p>
      {places.length === 0 ? null : (
        <p className={classes.why}>
          <span className={classes.quiet}>{t('panel.places')}</span> {places.join('; ')}
        </p>
      )}
      {wider === undefined ? null : <p className={classes.quiet}>{wider}</p>}
      {unsure === null ? null : <p className={classes.unsure}>{t(`unsure.${unsure}`)}</p>}
      <SourceList ids={sourceIds} />
      {children}
    </article>
  )
}
