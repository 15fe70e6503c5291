import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '../../shared/contract/documents'
import { formatDay } from '../../shared/domain/days'
import { shortFingerprint } from '../../shared/domain/fingerprint'
import { clientName, type NameStyle } from './client-name'
import type { DocumentData } from './document-data'
import { referralLetter } from './letter/referral-letter'
import { Pages } from './pages/pages'
import { progressSummary } from './progress/progress-summary'
import { fullRecord } from './record/full-record'
import { Apart } from './runs'
import { sessionNote } from './session/session-note'

export const namesOf = (request: DocumentRequest): NameStyle => request.options.names

/** The day a document is about: of the session, or of its making. */
export const dayOf = (data: DocumentData): string => formatDay(data.kind === 'session' ? data.session.content.heldOn : data.madeOn)

interface Props {
  request: DocumentRequest
  data: DocumentData
  onPages?: (count: number) => void
}

/** The pages of a document: the preview shows them scaled, the print window at true size. */
export function PrintedDocument({ request, data, onPages }: Props) {
  const { t } = useTranslation('documents')
  const { t: p } = useTranslation('progress')
  const { t: s } = useTranslation('safety')
  const { t: l } = useTranslation('letter')
  const { t: r } = useTranslation('record')
  const { t: c } = useTranslation('clients')
  const { options } = request
  const blocks = useMemo(
    () => {
      switch (data.kind) {
        case 'session':
          return sessionNote(t, s, data, options)
        case 'progress':
          return progressSummary({ t, p }, data, options)
        case 'letter':
          return referralLetter({ t: l, d: t, p }, data, options)
        case 'record':
          return fullRecord({ t: r, d: t, c, p, s }, data, options)
      }
    },
    [t, p, s, l, r, c, data, options],
  )
  const title = t(`kind.${data.kind}.title`)
  return (
    <Pages
      blocks={blocks}
      paper={options.paper}
      runningTitle={
        <>
          <span>
            {title} · <Apart text={clientName(data.client, options.names)} /> · {dayOf(data)}
          </span>
          <Apart text={data.practice.practiceName} />
        </>
      }
      foot={(page, pages) => (
        <>
          <span>{footOf(t, data)}</span>
          <span>{t('page', { page, pages })}</span>
        </>
      )}
      {...(onPages ? { onPages } : {})}
    />
  )
}

/** A draft says that it is one; anything else which record it was printed from. */
function footOf(t: TFunction<'documents'>, data: DocumentData): string {
  if (data.kind === 'session' && data.session.status === 'draft') return t('draft.mark')
  return data.fingerprint === null ? t('fingerprint.none') : t('fingerprint.of', { short: shortFingerprint(data.fingerprint) })
}
