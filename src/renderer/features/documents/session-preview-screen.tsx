import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentRequest } from '../../../shared/contract/documents'
import { partsOf } from '../../../shared/domain/document-kinds'
import type { NameStyle } from '../../print/client-name'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { NamesChoice } from './names-choice'
import { Preview } from './preview'
import classes from './preview.module.css'
import { useDocument } from './use-document'

export function SessionPreviewScreen({ sessionId }: { sessionId: number }) {
  const { t } = useTranslation('documents')
  const [names, setNames] = useState<NameStyle>('full')
  const request = useMemo((): DocumentRequest => ({ kind: 'session', sessionId, options: { names, paper: 'A4', language: 'en', parts: [...partsOf.session] } }), [sessionId, names])
  const { data, error } = useDocument(request)
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  const back = (
    <Button component={Link} href={`/clients/${data.client.id}`} variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t('preview.back')}
    </Button>
  )
  const options = (
    <div className={classes.options}>
      <NamesChoice value={names} onChange={setNames} />
    </div>
  )
  return (
    <Screen title={t('preview.session')} actions={back} wide>
      <Preview request={request} data={data} options={options} />
    </Screen>
  )
}
