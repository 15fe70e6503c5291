import type { TFunction } from 'i18next'
import { formatDay } from '../../../shared/domain/days'
import { authorName, standingOf, whenOf } from '../../features/sessions/versions/version-words'
import { localDay, localTime, type SessionData } from '../document-data'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

/** When the note was signed and by whom, as the settings said then; or, as loudly as on top, that it was not. */
export function Signature({ t, data: { session, practice } }: { t: TFunction<'documents'>; data: SessionData }) {
  if (session.status === 'draft' || session.signedAt === null) return <p className={classes.unsigned}>{t(session.amending === null ? 'draft.mark' : 'draft.amendmentMark')}</p>
  const version = standingOf(session)
  const { day, time } = version === undefined ? { day: formatDay(localDay(session.signedAt)), time: localTime(session.signedAt) } : whenOf(version)
  // Before names were kept with what was signed, the practice's stood here.
  const author = version?.author ?? { name: practice.therapistName, qualification: practice.qualification, registration: practice.registration }
  const signer = author.name === '' ? '' : authorName({ author })
  return (
    <div className={classes.signature}>
      {signer === '' ? null : (
        <p className={classes.signer}>
          <Apart text={signer} />
        </p>
      )}
      <p>{t(version?.kind === 'amendment' || version?.kind === 'late-entry' ? `signed.${version.kind}` : 'signed.line', { on: day, time })}</p>
      {author.registration === '' ? null : <p className={classes.quiet}>{t('signed.registration', { number: author.registration })}</p>}
    </div>
  )
}
