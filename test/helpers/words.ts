import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type FC, type PropsWithChildren, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import i18next from 'i18next'
import { Router } from 'wouter'
import type { Session } from '../../src/shared/contract/sessions'
import { SignedContent } from '../../src/renderer/features/sessions/signed-content'
import { startLanguage } from '../../src/renderer/locales'
import type { ProgressData, SessionData } from '../../src/renderer/print/document-data'
import type { Block } from '../../src/renderer/print/pages/block'
import { DrawBlock } from '../../src/renderer/print/pages/draw-block'
import { progressSummary } from '../../src/renderer/print/progress/progress-summary'
import { sessionNote } from '../../src/renderer/print/session/session-note'
import { optionsFor } from './document-options'

/** Starts the app's own catalogue, once. */
export function startWords(): void {
  if (!i18next.isInitialized) startLanguage('en')
}

/** What the main process would answer, by operation and input. */
export type Answers = readonly (readonly [path: string, input: unknown, value: unknown])[]

/** HTML of a component of the page within the providers it has in the app, with its queries answered. */
export function drawn(node: ReactNode, answers: Answers = []): string {
  const client = new QueryClient()
  for (const [path, input, value] of answers) client.setQueryData([path, input], value)
  return renderToStaticMarkup(createElement(QueryClientProvider, { client }, createElement(MantineProvider, null, node)))
}

/** A part of a screen that holds links, which need to know where they are. */
export const onRoute = (children: ReactNode): ReactNode => createElement(Router as FC<PropsWithChildren<{ ssrPath: string }>>, { ssrPath: '/' }, children)

/** What a signed session shows on screen. */
export const signedHtml = (session: Session, answers: Answers = []): string => drawn(createElement(SignedContent, { session }), answers)

const onPaper = (blocks: readonly Block[]): string =>
  renderToStaticMarkup(createElement('main', null, ...blocks.map((block) => createElement(DrawBlock, { key: block.id, block }))))

/** What the printed session note holds, before it is broken into pages. */
export const noteHtml = (data: SessionData): string => onPaper(sessionNote(i18next.getFixedT('en', 'documents'), i18next.getFixedT('en', 'safety'), data, optionsFor('session')))

/** What the printed progress summary holds, with everything that can be chosen. */
export const summaryHtml = (data: ProgressData): string =>
  onPaper(
    progressSummary({ t: i18next.getFixedT('en', 'documents'), p: i18next.getFixedT('en', 'progress') }, data, optionsFor('progress')),
  )

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/** The words of HTML in reading order, parted by one blank; what stands in attributes is left out. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words from the first heading or caption of that name to the end of its section or table; empty where there is none. */
export function partOf(html: string, title: string): string {
  const escaped = title.replace(/&/g, '&amp;').replace(/'/g, '&#x27;').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = new RegExp(`<(h2|caption)[^>]*>${escaped}</\\1>([\\s\\S]*?)</(section|table)>`).exec(html)
  return found === null ? '' : textOf(found[2] ?? '')
}
