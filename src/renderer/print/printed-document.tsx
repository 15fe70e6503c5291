import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentOptions, DocumentRequest } from '../../shared/contract/documents'
import { shortFingerprint } from '../../shared/domain/fingerprint'
import { homeCareSheet } from './home-care/home-care-sheet'
import { clientName, type NameStyle } from './client-name'
import type { DocumentData } from './document-data'
import { dayOf, titleOf } from './document-title'
import { referralLetter } from './letter/referral-letter'
import type { Block } from './pages/block'
import { Pages } from './pages/pages'
import { paperWords } from './papers/paper-words'
import { progressSummary } from './progress/progress-summary'
import { fullRecord } from './record/full-record'
import { Apart } from './runs'
import { sessionNote } from './session/session-note'
import { clientSummary } from './summary/client-summary'

export const namesOf = (request: DocumentRequest): NameStyle => request.options.names

interface Props {
  request: DocumentRequest
  data: DocumentData
  onPages?: (count: number) => void
}

/** The pages of a document: the preview shows them scaled, the print window at true size. */
export function PrintedDocument({ request, data, onPages }: Props) {
  const { options } = request
  const { language } = data
  const blocks = useBlocks(data, options)
  const { t } = useTranslation('pages', { lng: language })
  return (
    <Pages
      blocks={blocks}
      paper={options.paper}
      language={language}
      runningTitle={
        <>
          <span>
            {titleOf(data)} · <Apart text={clientName(data.client, options.names)} /> · {dayOf(data)}
          </span>
          <Apart text={data.practice.practiceName} />
        </>
      }
      foot={(page, pages) => (
        <>
          <span>
            <Foot data={data} />
          </span>
          <span>{t('page', { page, pages })}</span>
        </>
      )}
      {...(onPages ? { onPages } : {})}
    />
  )
}

/** The blocks of a document in its language. */
function useBlocks(data: DocumentData, options: DocumentOptions): Block[] {
  const { t } = useTranslation('documents')
  const { t: p } = useTranslation('progress')
  const { t: s } = useTranslation('safety')
  const { t: l } = useTranslation('letter')
  const { t: r } = useTranslation('record')
  const { t: c } = useTranslation('clients')
  return useMemo(() => {
    switch (data.kind) {
      case 'session':
        return sessionNote(t, s, data, options)
      case 'progress':
        return progressSummary({ t, p }, data, options)
      case 'letter':
        return referralLetter({ t: l, d: t, p }, data, options)
      case 'record':
        return fullRecord({ t: r, d: t, c, p, s }, data, options)
      case 'summary':
        return clientSummary(paperWords(data.language), data, options)
      case 'home-care':
        return homeCareSheet(paperWords(data.language), data, options)
    }
  }, [t, p, s, l, r, c, data, options])
}

/** A draft says that it is one, and what was withdrawn that it was; anything else which record it was printed from. */
function Foot({ data }: { data: DocumentData }) {
  const { t: d } = useTranslation('documents')
  const { t } = useTranslation('pages', { lng: data.language })
  if (data.kind === 'session' && data.session.status === 'draft') return d(data.session.amending === null ? 'draft.mark' : 'draft.amendmentMark')
  if (data.kind === 'session' && data.session.status === 'withdrawn') return d('withdrawn.mark')
  return data.fingerprint === null ? t('fingerprint.none') : <Apart text={t('fingerprint.of', { short: shortFingerprint(data.fingerprint) })} />
}
