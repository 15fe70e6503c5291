import '../api/zod-without-eval'
import '../styles/fonts.css'
import '../styles/fonts-chinese.css'
import './print.css'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { DocumentRequest } from '../../shared/contract/documents'
import { startLanguage } from '../locales'
import { clientName } from './client-name'
import { type DocumentData, loadDocument, nowInstant } from './document-data'
import { dayOf, namesOf, PrintedDocument } from './printed-document'
import { RecoverySheet } from './recovery-sheet'

startLanguage('en')

/** Tells the main process, which prints when it reads `ready` and gives up when it reads `failed`. */
const report = (state: 'ready' | 'failed') => {
  document.documentElement.dataset['print'] = state
}

const root = createRoot(document.getElementById('root') ?? document.body, { onUncaughtError: () => report('failed') })
const query = new URLSearchParams(window.location.search)

draw().catch(() => report('failed'))

async function draw(): Promise<void> {
  const recoveryKey = query.get('recoveryKey')
  if (recoveryKey !== null) {
    document.title = i18next.t('title.recovery', { ns: 'documents' })
    root.render(<RecoverySheet recoveryKey={recoveryKey} onDrawn={() => report('ready')} />)
    return
  }
  // Checked against the contract by the main process, which alone opens this page.
  const request = JSON.parse(query.get('document') ?? '') as DocumentRequest
  const data = await loadDocument(request, nowInstant())
  document.title = titleOf(request, data)
  root.render(
    <StrictMode>
      <PrintedDocument request={request} data={data} onPages={() => report('ready')} />
    </StrictMode>,
  )
}

function titleOf(request: DocumentRequest, data: DocumentData): string {
  const words = { ns: 'documents', name: clientName(data.client, namesOf(request)), on: dayOf(data) } as const
  return data.kind === 'session' ? i18next.t('title.sessionFile', words) : i18next.t('title.progressFile', words)
}
