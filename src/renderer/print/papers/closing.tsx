import type { TFunction } from 'i18next'
import type { NextVisit } from '../../../shared/contract/session-content'
import type { PracticeSettings } from '../../../shared/contract/settings'
import type { Day } from '../../../shared/domain/days'
import { Heading } from '../facts'
import { Apart } from '../runs'
import classes from '../sheet.module.css'
import type { PaperWords } from './paper-words'

/** When the client comes again, counted from the visit at which it was said. */
export function nextVisitLine({ t, day }: PaperWords, next: NextVisit | null, heldOn: Day): string {
  if (next === null) return t('next.none')
  return next.kind === 'weeks' ? t('next.weeks', { count: next.weeks, on: day(heldOn) }) : t(`next.${next.kind}`)
}

/** Whether the practice has said how it is reached. */
export const hasContact = ({ phone, email }: PracticeSettings): boolean => phone !== '' || email !== ''

/** Whom to call. */
export function Contact({ words: { t }, practice }: { words: PaperWords; practice: PracticeSettings }) {
  const { phone, email } = practice
  return (
    <>
      <Heading>{t('section.contact')}</Heading>
      <Ask t={t} name={practice.therapistName || practice.practiceName} />
      {phone === '' ? null : <Way label={t('contact.phone')} value={phone} />}
      {email === '' ? null : <Way label={t('contact.email')} value={email} />}
    </>
  )
}

function Ask({ t, name }: { t: TFunction<'papers'>; name: string }) {
  return <p>{name === '' ? t('contact.askUs') : <Apart text={t('contact.ask', { name })} />}</p>
}

function Way({ label, value }: { label: string; value: string }) {
  return (
    <p>
      {label}{' '}
      <span className={classes.counted}>
        <Apart text={value} />
      </span>
    </p>
  )
}
