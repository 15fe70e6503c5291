import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentRequest } from '../../../shared/contract/documents'
import { call } from '../../api/call'
import type { DocumentData } from '../../print/document-data'
import { PrintedDocument } from '../../print/printed-document'
import classes from './preview.module.css'
import { SavePanel } from './save-panel'

const pixelsPerMm = 96 / 25.4
/** Paper in CSS pixels. */
const sizes = {
  A4: { width: 210 * pixelsPerMm, height: 297 * pixelsPerMm },
  Letter: { width: 8.5 * 96, height: 11 * 96 },
}
const gap = 24

interface Props {
  request: DocumentRequest
  data: DocumentData
  options: ReactNode
  /** The words of the document, where they can be changed. */
  editor?: ReactNode
}

/** The pages as they will be printed, made smaller to fit, with what can be chosen and written beside them. */
export function Preview({ request, data, options, editor }: Props) {
  const { t } = useTranslation('documents')
  const [pages, setPages] = useState<number | null>(null)
  const { ref, width } = useElementSize()
  // Where it fails, saving opens the window then, and says so if it cannot.
  useEffect(() => void call('documents.prepare', {}).catch(() => {}), [])
  const size = sizes[request.options.paper]
  const scale = Math.min(1.25, width / size.width)
  return (
    <div className={classes.layout}>
      <div className={classes.side} data-wide={editor !== undefined || undefined}>
        {editor}
        {options}
        <SavePanel request={request} data={data} pages={pages} />
      </div>
      <section className={classes.desk} aria-label={t('preview.region')} data-testid="pages" data-pages={pages ?? undefined}>
        <div ref={ref} />
        <div className={classes.frame} style={{ inlineSize: size.width * scale, blockSize: (size.height + gap) * scale * (pages ?? 1) }}>
          <div className={classes.scaled} style={{ inlineSize: size.width, transform: `scale(${scale})` }}>
            <PrintedDocument request={request} data={data} onPages={setPages} />
          </div>
        </div>
      </section>
    </div>
  )
}
