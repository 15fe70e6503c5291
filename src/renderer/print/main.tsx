import '../styles/fonts.css'
import '../styles/fonts-chinese.css'
import './print.css'
import i18next from 'i18next'
import { createRoot } from 'react-dom/client'
import type { DocumentRequest } from '../../shared/contract/documents'
import { startLanguage } from '../locales'
import { clientName } from './client-name'
import { type DocumentData, isEmpty, loadDocument, nowInstant } from './document-data'
import { dayOf, titleOf } from './document-title'
import { languageTag } from './page-language'
import { namesOf, PrintedDocument } from './printed-document'
import { RecoverySheet } from './recovery-sheet'

startLanguage('en')

/** Tells the main process, which prints when it reads `ready` and gives up when it reads `failed` or `empty`. */
const report = (state: string) => {
  document.documentElement.dataset['print'] = state
}

const root = createRoot(document.getElementById('root') ?? document.body, { onUncaughtError: () => report('failed') })
const recoveryKey = new URLSearchParams(window.location.search).get('recoveryKey')

if (recoveryKey === null) {
  // Both come from the main process, which alone opens this page and has checked the request against the contract.
  window.addEventListener('levator:draw', (event) => void draw(event as CustomEvent<Drawing>))
  window.addEventListener('levator:clear', clear)
  report('waiting')
} else {
  document.title = i18next.t('title.recovery', { ns: 'documents' })
  root.render(<RecoverySheet recoveryKey={recoveryKey} onDrawn={() => report('ready')} />)
}

interface Drawing {
  document: DocumentRequest
  /** Stands in the answer, so that no answer is taken for that of another document. */
  number: number
}

async function draw({ detail: { document: request, number } }: CustomEvent<Drawing>): Promise<void> {
  try {
    const data = await loadDocument(request, nowInstant())
    if (isEmpty(data)) return report('empty')
    document.title = nameOf(request, data)
    document.documentElement.lang = languageTag[data.language]
    root.render(<PrintedDocument key={number} request={request} data={data} onPages={() => report(`ready ${number}`)} />)
  } catch {
    report('failed')
  }
}

/** Nothing of a record stays in a window that waits. */
function clear(): void {
  root.render(null)
  document.title = ''
  report('waiting')
}

function nameOf(request: DocumentRequest, data: DocumentData): string {
  const name = clientName(data.client, namesOf(request))
  return i18next.t('file', { ns: 'pages', lng: data.language, title: titleOf(data), name, on: dayOf(data) })
}
