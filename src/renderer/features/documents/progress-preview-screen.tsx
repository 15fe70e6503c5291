import { Button, Checkbox, Stack } from '@mantine/core'
import { IconArrowLeft, IconChartLine } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentOptions, DocumentRequest } from '../../../shared/contract/documents'
import { partsOf } from '../../../shared/domain/document-kinds'
import { EmptyState } from '../../ui/empty-state'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'
import { NamesChoice } from './names-choice'
import { Preview } from './preview'
import classes from './preview.module.css'
import { useDocument } from './use-document'

export function ProgressPreviewScreen({ clientId }: { clientId: number }) {
  const { t } = useTranslation('documents')
  const [shown, setShown] = useState<DocumentOptions>({ names: 'full', paper: 'A4', language: 'en', parts: [...partsOf.progress] })
  const request = useMemo((): DocumentRequest => ({ kind: 'progress', clientId, options: shown }), [clientId, shown])
  const { data, error } = useDocument(request)
  if (error !== null) return <Failure error={error} />
  if (data === undefined) return null
  const back = (
    <Button component={Link} href={`/clients/${clientId}`} variant="default" leftSection={<IconArrowLeft aria-hidden />}>
      {t('preview.back')}
    </Button>
  )
  const options = (
    <div className={classes.options}>
      <NamesChoice value={shown.names} onChange={(names) => setShown({ ...shown, names })} />
      <Checkbox.Group
        label={t('preview.show')}
        value={shown.parts}
        onChange={(chosen) => setShown({ ...shown, parts: partsOf.progress.filter((part) => chosen.includes(part)) })}
      >
        <Stack gap={0}>
          {partsOf.progress.map((part) => (
            <Checkbox key={part} className={classes.choice ?? ''} value={part} label={t(`preview.${part}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </div>
  )
  const empty = data.kind === 'progress' && data.visits.length === 0
  return (
    <Screen title={t('preview.progress')} actions={back} wide>
      {empty ? (
        <EmptyState icon={<IconChartLine size={40} aria-hidden />} title={t('preview.empty')} />
      ) : (
        <Preview request={request} data={data} options={options} />
      )}
    </Screen>
  )
}
