import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EarlierVersion, Session, SessionVersion } from '../../../../shared/contract/sessions'
import { noteFields } from '../../../../shared/domain/note-fields'
import { holdsContent } from '../../../../shared/domain/version-kinds'
import { useOp } from '../../../api/hooks'
import { Failure } from '../../../ui/failure'
import { authorName, standingOf, whenOf } from './version-words'
import { VersionModal } from './version-modal'
import classes from './versions.module.css'

/** Who signed what, when and why, newest first; what differed then, and each version to be read in full. Nothing while there is one only. */
export function VersionList({ session }: { session: Session }) {
  const { t } = useTranslation('versions')
  const { data: earlier, error } = useOp('sessions.earlierVersions', { sessionId: session.id }, { enabled: session.versions.length > 1 })
  const [shown, setShown] = useState<SessionVersion | null>(null)
  if (session.versions.length < 2) return null
  const standing = standingOf(session)
  return (
    <section className={classes.versions} aria-labelledby="versions">
      <h2 className={classes.heading} id="versions">
        {t('list.title')}
      </h2>
      <p className={classes.quiet}>{t('list.hint')}</p>
      {error === null ? null : <Failure error={error} />}
      <ol className={classes.list} reversed>
        {session.versions.toReversed().map((version) => (
          <li key={version.version} className={classes.version} data-version={version.version}>
            <div className={classes.about}>
              <p className={classes.kind}>
                {t('list.number', { number: version.version })} · {t(`list.kind.${version.kind}`)}
              </p>
              <p className={classes.quiet}>
                <bdi>{[t('list.when', whenOf(version)), authorName(version)].filter(Boolean).join(' · ')}</bdi>
              </p>
              {version.reason === '' ? null : (
                <p>
                  <bdi>{t('why', { reason: version.reason })}</bdi>
                </p>
              )}
              <Difference earlier={earlier?.find((one) => one.version === version.version)} />
              {version === standing && session.status !== 'draft' ? <p className={classes.quiet}>{t('list.standing')}</p> : null}
            </div>
            {holdsContent(version.kind) ? (
              <Button variant="default" onClick={() => setShown(version)}>
                {t('list.read', { number: version.version })}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {shown === null ? null : <VersionModal sessionId={session.id} version={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

function Difference({ earlier }: { earlier: EarlierVersion | undefined }) {
  const { t } = useTranslation('versions')
  const { t: record } = useTranslation('record')
  const { t: sessions } = useTranslation('sessions')
  if (earlier === undefined) return null
  const { differs, next, notes } = earlier
  const parts = differs.map((part) => record(`version.part.${part}`)).join(', ')
  const words =
    next === null
      ? t(parts === '' ? 'list.sameDraft' : 'list.differsDraft', { parts })
      : t(parts === '' ? 'list.same' : 'list.differs', { number: next.version, parts })
  return (
    <>
      <p>{words}</p>
      {noteFields.map((field) =>
        (notes[field] ?? '') === '' ? null : (
          <div key={field} className={classes.then}>
            <p className={classes.quiet}>{t('list.then', { field: sessions(`notes.${field}`) })}</p>
            <p className={classes.text} dir="auto">
              {notes[field]}
            </p>
          </div>
        ),
      )}
    </>
  )
}
