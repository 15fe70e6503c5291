import { Alert, Button, Text } from '@mantine/core'
import { IconFileDownload, IconFolder, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { DocumentRequest } from '../../../shared/contract/documents'
import { useCommand } from '../../api/hooks'
import type { DocumentData } from '../../print/document-data'
import { hasLetterhead } from '../../print/letterhead'
import { Failure } from '../../ui/failure'
import classes from './preview.module.css'

/** Saves what stands beside it, and says under which name; the folder stays the system's business. */
export function SavePanel({ request, data, pages }: { request: DocumentRequest; data: DocumentData; pages: number | null }) {
  const { t } = useTranslation('documents')
  const save = useCommand('documents.savePdf')
  const print = useCommand('documents.print')
  const reveal = useCommand('documents.revealLast')
  const fileName = save.data?.fileName
  const error = save.error ?? print.error ?? reveal.error
  return (
    <div className={classes.save}>
      <Button
        size="lg"
        leftSection={<IconFileDownload aria-hidden />}
        loading={save.isPending}
        disabled={pages === null}
        onClick={() => {
          reveal.reset()
          save.mutate({ document: asShown(request, data) })
        }}
      >
        {t('preview.save')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter aria-hidden />} loading={print.isPending} disabled={pages === null} onClick={() => print.mutate({ document: asShown(request, data) })}>
        {t('preview.print')}
      </Button>
      <span className={classes.count} data-testid="page-count">
        {pages === null ? t('preview.drawing') : t('preview.pages', { count: pages, paper: request.options.paper })}
      </span>
      <Text component="output" size="sm">
        {fileName === undefined ? '' : fileName === null ? t('preview.cancelled') : t('preview.saved', { fileName })}
        {print.data?.printed === false ? t('preview.notPrinted') : ''}
        {reveal.data?.shown === false ? ` ${t('preview.revealFailed')}` : ''}
      </Text>
      {fileName ? (
        <Button variant="default" leftSection={<IconFolder aria-hidden />} onClick={() => reveal.mutate({})}>
          {t('preview.reveal')}
        </Button>
      ) : null}
      {error === null ? null : <Failure error={error} />}
      {data.kind === 'session' && data.session.status === 'draft' ? <Alert color="yellow">{t('preview.draft')}</Alert> : null}
      {hasLetterhead(data.practice) ? null : (
        <Text size="sm">
          {t('preview.letterhead')} <Link href="/settings">{t('preview.letterheadLink')}</Link>
        </Text>
      )}
    </div>
  )
}

/** Looking at a record leaves lines in its log: those that the preview itself left are not in the file, which holds what was seen. */
const asShown = (request: DocumentRequest, data: DocumentData): DocumentRequest =>
  request.kind === 'record' && data.kind === 'record' ? { ...request, logUpTo: data.events.at(-1)?.seq ?? 0 } : request
