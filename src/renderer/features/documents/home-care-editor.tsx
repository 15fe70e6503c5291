import { useTranslation } from 'react-i18next'
import type { HomeCareData } from '../../print/document-data'
import { TextEditor } from './text-editor'

/** The advice of a home-care sheet. Words from before the newest visit may no longer fit, and a client who reads them cannot tell. */
export function HomeCareEditor({ data: { client, written, composed, latest } }: { data: HomeCareData }) {
  const { t } = useTranslation('documents')
  const isOlder = written !== null && latest !== null && latest.signedAt !== null && latest.signedAt > written.updatedAt
  return (
    <TextEditor clientId={client.id} kind="home-care" written={written} composed={composed} hasAddressee={false} {...(isOlder ? { notes: <p>{t('text.older')}</p> } : {})} />
  )
}
