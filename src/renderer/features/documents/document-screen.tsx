import { Button } from '@mantine/core'
import { IconArrowLeft, IconFileText } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type DocumentKind, documentKinds, partsOf } from '../../../shared/domain/document-kinds'
import type { DocumentOptions, DocumentRequest } from '../../../shared/contract/documents'
import { type DocumentData, isEmpty } from '../../print/document-data'
import { useOp } from '../../api/hooks'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { HomeCareEditor } from './home-care-editor'
import { LetterEditor } from './letter-editor'
import { OptionsPanel } from './options-panel'
import { Preview } from './preview'
import { useDocument } from './use-document'

/** Any document, by the kind and the id in the address; an address that names none finds nothing. */
export function DocumentScreen({ kind, id }: { kind: string; id: number }) {
  const known = documentKinds.find((it) => it === kind)
  const { data: practice, error } = useOp('settings.get', {})
  if (error !== null) return <Failure error={error} />
  if (known === undefined || practice === undefined) return null
  return <DocumentOf key={`${known} ${id}`} kind={known} id={id} initial={{ names: 'full', paper: practice.paper, language: 'en', parts: [...partsOf[known]] }} />
}

const requestFor = (kind: DocumentKind, id: number, options: DocumentOptions): DocumentRequest =>
  kind === 'session' ? { kind, sessionId: id, options } : { kind, clientId: id, options }

function DocumentOf({ kind, id, initial }: { kind: DocumentKind; id: number; initial: DocumentOptions }) {
  const { t } = useTranslation('documents')
  const [options, setOptions] = useState(initial)
  const request = useMemo(() => requestFor(kind, id, options), [kind, id, options])
  const { data, error } = useDocument(request)
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  const back = (
    <Button component={Link} href={`/clients/${data.client.id}`} variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t('preview.back')}
    </Button>
  )
  return (
    <Screen title={t(`kind.${kind}.title`)} actions={back} wide>
      {isEmpty(data) ? (
        <EmptyState icon={<IconFileText size={40} aria-hidden />} title={t('preview.empty')} />
      ) : (
        <Preview
          request={request}
          data={data}
          options={<OptionsPanel kind={kind} options={options} onChange={setOptions} />}
          {...editorOf(data, options)}
        />
      )}
    </Screen>
  )
}

/** Where the words of a document can be changed. */
function editorOf(data: DocumentData, { names }: DocumentOptions) {
  switch (data.kind) {
    case 'letter':
      return { editor: <LetterEditor data={data} names={names} /> }
    case 'home-care':
      return { editor: <HomeCareEditor data={data} /> }
    case 'session':
    case 'progress':
    case 'record':
    case 'summary':
      return {}
  }
}
