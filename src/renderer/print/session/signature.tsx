import type { TFunction } from 'i18next'
import { formatDay } from '../../../shared/domain/days'
import { localDay, localTime, type SessionData } from '../document-data'
import { Apart } from '../runs'
import classes from '../sheet.module.css'

/** When the note was signed and whose practice it is; or, as loudly as on top, that it was not. */
export function Signature({ t, data: { session, practice } }: { t: TFunction<'documents'>; data: SessionData }) {
  if (session.status === 'draft' || session.signedAt === null) return <p className={classes.unsigned}>{t('draft.mark')}</p>
  const when = t('signed.line', { on: formatDay(localDay(session.signedAt)), time: localTime(session.signedAt) })
  return (
    <div className={classes.signature}>
      {practice.therapistName === '' ? null : (
        <p className={classes.signer}>
          <Apart text={[practice.therapistName, practice.qualification].filter(Boolean).join(', ')} />
        </p>
      )}
      <p>{when}</p>
      {practice.registration === '' ? null : <p className={classes.quiet}>{t('signed.registration', { number: practice.registration })}</p>}
    </div>
  )
}
