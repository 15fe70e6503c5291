import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { Block } from '../signed-parts'
import { authorName, whenOf } from './version-words'
import classes from './versions.module.css'

/** That a session counts nowhere any more, and why. Nothing for one that stands. */
export function WithdrawnNotice({ session: { status, versions } }: { session: Session }) {
  const { t } = useTranslation('versions')
  const last = versions.findLast(({ kind }) => kind === 'withdrawn')
  if (status !== 'withdrawn' || last === undefined) return null
  return (
    <section className={classes.withdrawn} aria-label={t('withdrawn.title')}>
      <IconBan size={24} aria-hidden />
      <div>
        <p className={classes.withdrawnTitle}>{t('withdrawn.title')}</p>
        <p>{t('withdrawn.text', whenOf(last))}</p>
        <p>
          <bdi>{t('why', { reason: last.reason })}</bdi>
        </p>
        {authorName(last) === '' ? null : (
          <p className={classes.quiet}>
            <bdi>{authorName(last)}</bdi>
          </p>
        )}
      </div>
    </section>
  )
}

/** What was added to a note after it was signed, each with its date and who wrote it. */
export function Addenda({ session }: { session: Pick<Session, 'versions'> }) {
  const { t } = useTranslation('versions')
  const added = session.versions.filter(({ kind }) => kind === 'addendum')
  if (added.length === 0) return null
  return (
    <Block title={t('added.title')}>
      <ul className={classes.added}>
        {added.map((one) => (
          <li key={one.version}>
            <p className={classes.quiet}>
              <bdi>{[t('added.one', whenOf(one)), authorName(one)].filter(Boolean).join(' · ')}</bdi>
            </p>
            <p className={classes.text} dir="auto">
              {one.text}
            </p>
            {one.reason === '' ? null : (
              <p className={classes.quiet}>
                <bdi>{t('why', { reason: one.reason })}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Block>
  )
}
